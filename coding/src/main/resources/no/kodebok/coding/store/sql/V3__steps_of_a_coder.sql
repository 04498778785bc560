-- Whether a coder can undo or redo is asked after every step, and must not read the whole history.
create index history_of_coder on history (coder, action, undone_by, number);
create index history_standing on history (action, undone_by, number);
drop index history_not_undone;

-- Open answers are many: what is asked about the other sources must not read them.
create index source_by_kind on source (kind, batch);
create index source_by_question on source (question);
