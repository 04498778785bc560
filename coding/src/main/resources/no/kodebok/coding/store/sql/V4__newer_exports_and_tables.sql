-- What a survey is like since a newer export of it was imported; as imported first, it stays beside.
create table survey_edition (
  id varchar(36) primary key,
  questionnaire varchar(36) not null references questionnaire (id),
  case_id text,
  weight text,
  sets text not null,
  cases ${blob} not null
);
create index survey_edition_by_questionnaire on survey_edition (questionnaire);

create table edition_variable (
  edition varchar(36) not null references survey_edition (id),
  variable varchar(36) not null references variable (id),
  position integer not null,
  definition text not null,
  column_data ${blob},
  primary key (edition, variable)
);

-- The edition that is read now; null for the survey as imported first.
alter table questionnaire add column edition varchar(36);

-- The edition that brought the variable; null where the first import did.
alter table variable add column since varchar(36);
create index variable_by_edition on variable (since);

-- Published tables, which are numbers and no respondents.
create table aggregate_table (
  id varchar(36) primary key,
  batch varchar(36) not null references batch (id),
  original varchar(36) not null references original (id),
  name text not null,
  content text not null
);
create index aggregate_table_by_batch on aggregate_table (batch);
