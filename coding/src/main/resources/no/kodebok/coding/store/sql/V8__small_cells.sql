-- Fewer respondents than this are few, and whether every table hides them.
alter table project add column small_cell integer not null default 5;
alter table project add column hide_small_cells integer not null default 0;
