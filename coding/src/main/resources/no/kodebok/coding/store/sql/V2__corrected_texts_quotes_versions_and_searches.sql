-- Texts that people wrote (memos, edited quotes, ...): the history names them by id.
create table wording (
  id varchar(36) primary key,
  text text not null
);
insert into wording (id, text) select memo, text from memo_text;
alter table memo add column wording varchar(36);
update memo set wording = id;
drop table memo_text;

-- A path of names, joined by "/"; empty for none.
alter table source add column folder text not null default '';

-- The corrected text that is read now; null for the text as imported.
alter table source add column revision varchar(36);

create table text_revision (
  id varchar(36) primary key,
  source varchar(36) not null references source (id),
  length integer not null,
  words integer not null,
  coder varchar(36) not null,
  made_at varchar(40) not null,
  segments ${blob} not null,
  line_map ${blob} not null,
  text text not null
);
create index text_revision_by_source on text_revision (source);

-- The sizes of texts as imported, to go back to when a correction is taken back.
create table imported_size (
  source varchar(36) primary key references source (id),
  length integer not null,
  words integer not null
);

-- Passages whose words changed when their text was corrected.
create table passage_review (
  subject varchar(36) primary key,
  source varchar(36) not null references source (id),
  revision varchar(36) references text_revision (id),
  start_offset integer not null,
  end_offset integer not null
);

-- Cases that people made by hand belong to this batch, which is always there.
insert into batch (id, active) values ('00000000-0000-0000-0000-000000000000', 1);

create table speaker_case (
  source varchar(36) not null references source (id),
  speaker text not null,
  study_case varchar(36) not null references study_case (id),
  primary key (source, speaker)
);
create index speaker_case_by_case on speaker_case (study_case);

create table chosen_quote (
  id varchar(36) primary key,
  source varchar(36) not null references source (id),
  start_offset integer not null,
  end_offset integer not null,
  edited varchar(36) references wording (id),
  attribution text not null,
  coder varchar(36) not null references coder (id),
  chosen_at varchar(40) not null
);
create index chosen_quote_by_source on chosen_quote (source, start_offset);

create table quote_use (
  id varchar(36) primary key,
  quote varchar(36) not null references chosen_quote (id),
  place text not null,
  coder varchar(36) not null references coder (id),
  noted_at varchar(40) not null
);
create index quote_use_by_quote on quote_use (quote);

-- The codes of a version stay when it is removed, so that undo has them.
create table frozen_codes (
  version varchar(36) primary key,
  codes text not null
);
create table codebook_version (
  id varchar(36) primary key references frozen_codes (version),
  name text not null,
  coder varchar(36) not null references coder (id),
  frozen_at varchar(40) not null
);

create table saved_search (
  id varchar(36) primary key,
  name text not null unique,
  query text not null,
  seen varchar(36) not null references wording (id),
  coder varchar(36) not null references coder (id),
  saved_at varchar(40) not null
);
