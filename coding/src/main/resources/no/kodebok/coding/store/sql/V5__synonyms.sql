-- Wordings that mean the same in this project.
create table synonym (
  id varchar(36) primary key,
  one text not null,
  other text not null,
  unique (one, other)
);
