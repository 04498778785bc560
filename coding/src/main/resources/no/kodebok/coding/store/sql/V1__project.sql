-- One study. Ids are UUIDs of version 7 in text form: ordering by id is ordering by time of making.
-- Texts, files and answers lie in tables of their own, so that they can be purged while the history stands.

create table project (
  id varchar(36) primary key,
  name text not null,
  language varchar(2) not null,
  created_at varchar(40) not null
);

-- Everything that came in with one import; leaving the project and coming back is a flip of "active".
create table batch (
  id varchar(36) primary key,
  active integer not null
);

-- A batch whose answers belong to cases that another batch brought.
create table batch_needs (
  batch varchar(36) not null references batch (id),
  needed varchar(36) not null references batch (id),
  primary key (batch, needed)
);

create table original (
  id varchar(36) primary key,
  batch varchar(36) not null references batch (id),
  file_name text not null,
  format text not null,
  sha256 varchar(64) not null,
  size bigint not null
);
create index original_by_hash on original (sha256);

create table original_part (
  original varchar(36) not null references original (id),
  part integer not null,
  bytes ${blob} not null,
  primary key (original, part)
);

create table study_case (
  id varchar(36) primary key,
  batch varchar(36) not null references batch (id),
  name text not null,
  parent varchar(36) references study_case (id)
);
create index study_case_by_name on study_case (name);

create table questionnaire (
  id varchar(36) primary key,
  batch varchar(36) not null references batch (id),
  -- A table of attributes is replaced by the next; only the current one is seen.
  current integer not null,
  name text not null,
  kind varchar(20) not null,
  case_id text,
  weight text,
  sets text not null
);

create table respondents (
  questionnaire varchar(36) primary key references questionnaire (id),
  cases ${blob} not null
);

create table variable (
  id varchar(36) primary key,
  questionnaire varchar(36) not null references questionnaire (id),
  position integer not null,
  name text not null,
  definition text not null
);
create index variable_by_questionnaire on variable (questionnaire, position);

create table answers (
  variable varchar(36) primary key references variable (id),
  column_data ${blob} not null
);

create table source (
  id varchar(36) primary key,
  batch varchar(36) not null references batch (id),
  original varchar(36) not null references original (id),
  name text not null,
  kind varchar(20) not null,
  length integer not null,
  words integer not null,
  study_case varchar(36) references study_case (id),
  question varchar(36) references variable (id)
);
create index source_by_name on source (name);
create index source_by_batch on source (batch);

create table source_text (
  source varchar(36) primary key references source (id),
  segments ${blob} not null,
  line_map ${blob} not null,
  text text not null
);

create table coder (
  id varchar(36) primary key,
  name text not null unique
);

create table code (
  id varchar(36) primary key,
  name text not null,
  parent varchar(36) references code (id),
  position integer not null,
  definition text not null,
  use_when text not null,
  do_not_use text not null,
  example text not null,
  aliases text not null,
  colour varchar(7) not null
);

create table coding (
  id varchar(36) primary key,
  code varchar(36) not null references code (id),
  source varchar(36) not null references source (id),
  start_offset integer not null,
  end_offset integer not null,
  coder varchar(36) not null references coder (id),
  coded_at varchar(40) not null,
  check (start_offset >= 0 and end_offset > start_offset)
);
create index coding_by_source on coding (source, start_offset);
create index coding_by_code on coding (code);
create index coding_by_coder on coding (coder);

create table memo (
  id varchar(36) primary key,
  about varchar(36) not null,
  coder varchar(36) not null references coder (id),
  written_at varchar(40) not null
);
create index memo_by_subject on memo (about);

-- Kept when the memo is removed, so that undo has it.
create table memo_text (
  memo varchar(36) primary key,
  text text not null
);

create table history (
  number bigint primary key,
  id varchar(36) not null unique,
  done_at varchar(40) not null,
  coder text not null,
  action varchar(10) not null,
  target bigint references history (number),
  -- For a step that is taken back: the number of the undo that did it.
  undone_by bigint references history (number),
  changes text not null
);
create index history_not_undone on history (action, undone_by);
