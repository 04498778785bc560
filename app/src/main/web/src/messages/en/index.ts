import common from './common.json';
import shell from './shell.json';
import overview from './overview.json';
import sources from './sources.json';
import reading from './reading.json';
import answers from './answers.json';
import codebook from './codebook.json';
import search from './search.json';
import quotes from './quotes.json';
import survey from './survey.json';
import tables from './tables.json';
import memos from './memos.json';
import log from './log.json';
import refusals from './refusals.json';

export const en = {
  ...common,
  ...shell,
  ...overview,
  ...sources,
  ...reading,
  ...answers,
  ...codebook,
  ...search,
  ...quotes,
  ...survey,
  ...tables,
  ...memos,
  ...log,
  ...refusals,
};
