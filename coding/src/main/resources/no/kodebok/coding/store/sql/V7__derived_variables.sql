-- Variables that are computed from others: only their recipes are kept.
create table derivation (
  id varchar(36) primary key,
  -- Null for the table of attributes, which is another one after every change of it.
  questionnaire varchar(36) references questionnaire (id),
  name text not null,
  label text,
  recipe text not null,
  codes text not null,
  coder varchar(36) not null references coder (id),
  derived_at varchar(40) not null
);
create index derivation_by_questionnaire on derivation (questionnaire);
