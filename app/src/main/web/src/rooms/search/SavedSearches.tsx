import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { SavedSearch } from '../../api/types';
import { useMessages } from '../../i18n/language';
import type { MessageKey } from '../../i18n/messages';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { NameForm } from './NameForm';
import type { SearchSession } from './session';

interface SavedSearchesProps {
  readonly session: SearchSession;
  /** What is asked now, and can be saved; empty where nothing is found. */
  readonly query: string;
  open(search: SavedSearch): void;
}

/** The searches that are kept, with how many hits each has now and how many of them nobody has seen. */
export function SavedSearches({ session, query, open }: SavedSearchesProps) {
  const workbench = useWorkbench();
  const { calls, status } = workbench;
  const { text, number, count } = useMessages();
  const opened = useStore(session.saved);
  const readOnly = useStore(workbench.project)?.readOnly ?? false;
  const loaded = useLoad('saved-searches', () => calls.savedSearches());
  const searches = loaded.data ?? [];
  const isSaved = searches.some((one) => one.query === query);
  const [renamed, setRenamed] = useState<SavedSearch | null>(null);

  const step = async (send: () => Promise<unknown>, message: MessageKey, name: string) => {
    try {
      await workbench.writes.addOnce(send);
      status.say({ kind: 'did', message, values: { name }, undoable: true });
      await workbench.reload();
      return true;
    } catch (error) {
      workbench.report(error);
      return false;
    }
  };
  const save = async (name: string) => {
    await step(async () => session.saved.set((await calls.saveSearch(name, query)).id), 'savedSearch.did.saved', name);
  };
  const act = (key: string, search: SavedSearch) => {
    if (key === 'rename') setRenamed(search);
    else if (key === 'seen') void step(() => calls.markSearchSeen(search.id), 'savedSearch.did.seen', search.name);
    else void step(() => calls.forgetSearch(search.id), 'savedSearch.did.forgotten', search.name);
  };
  return (
    <section className="saved-searches" aria-labelledby="saved-title">
      <h2 id="saved-title">{text('savedSearch.title')}</h2>
      {searches.length === 0 && <p className="hint">{text('savedSearch.none')}</p>}
      <ul>
        {searches.map((search) => (
          <li key={search.id} data-testid="saved-search" className={search.id === opened ? 'is-open' : ''}>
            {renamed?.id === search.id ? (
              <NameForm
                label={text('savedSearch.name')}
                name={search.name}
                submit={text('savedSearch.rename')}
                done={(name) => {
                  setRenamed(null);
                  if (name !== null && name !== search.name) void step(() => calls.renameSearch(search.id, name), 'savedSearch.did.renamed', name);
                }}
              />
            ) : (
              <>
                <button type="button" className="saved-name" title={search.query} onClick={() => open(search)}>{search.name}</button>
                {(search.new ?? 0) > 0 && <b className="new-mark">{count('savedSearch.new', search.new ?? 0)}</b>}
                <span className="figure">{search.total === null ? '–' : number(search.total)}</span>
                {!readOnly && (
                  <MenuTrigger>
                    <Button className="button quiet saved-menu" aria-label={text('savedSearch.menu', { name: search.name })}>⋯</Button>
                    <Popover className="popover">
                      <Menu className="menu" onAction={(key) => act(String(key), search)}>
                        {(search.new ?? 0) > 0 && <MenuItem className="menu-item" id="seen">{text('savedSearch.seen')}</MenuItem>}
                        <MenuItem className="menu-item" id="rename">{text('savedSearch.rename')}</MenuItem>
                        <MenuItem className="menu-item" id="forget">{text('savedSearch.forget')}</MenuItem>
                      </Menu>
                    </Popover>
                  </MenuTrigger>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {query !== '' && !isSaved && !readOnly && (
        <DialogTrigger>
          <Button className="link">{text('savedSearch.save')}</Button>
          <Popover className="popover">
            <Dialog className="save-search" aria-label={text('savedSearch.save')}>
              {({ close }) => (
                <NameForm
                  label={text('savedSearch.name')}
                  name={query.slice(0, 80)}
                  submit={text('savedSearch.saveNow')}
                  done={(name) => {
                    close();
                    if (name !== null) void save(name);
                  }}
                />
              )}
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </section>
  );
}
