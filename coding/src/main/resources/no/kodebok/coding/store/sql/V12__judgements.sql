-- What researchers decided about how results are shown: letters that stand for names, summaries of
-- what a case says on a code, whether a survey and interviews agree.
create table judgement (
  kind varchar(20) not null,
  about text not null,
  wording varchar(36) not null references wording (id),
  primary key (kind, about)
);
