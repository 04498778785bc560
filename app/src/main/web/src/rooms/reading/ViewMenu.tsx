import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { SourceText } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { go } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useExports } from '../../parts/useExports';
import { changeView, codersOf, readingView } from './readingView';
import type { TextWork } from './useTextWork';

const WAYS = ['sideBySide', 'blind', 'whole'] as const;

/** Whose codings are shown, and how: side by side, blind, the whole text at once, on paper. */
export function ViewMenu({ source, work }: { readonly source: SourceText; readonly work: TextWork }) {
  const { text } = useMessages();
  const view = useStore(readingView);
  const workbench = useWorkbench();
  const project = useStore(workbench.project);
  const me = project?.coder ?? '';
  const readOnly = project?.readOnly ?? true;
  const coders = codersOf(useStore(work.session.codings), me);
  const shown = view.blind ? coders.filter((coder) => coder === me) : coders.filter((coder) => !view.hidden.has(coder));
  const isBeside = view.sideBySide && !view.blind;
  const whose = view.blind ? text('view.isBlind')
    : shown.length < coders.length ? shown.join(', ') || text('view.noCoder')
      : text(isBeside ? 'view.beside' : 'view.allCoders');
  const file = (format: string, beside: boolean) => workbench.client.file(
    `/api/sources/${encodeURIComponent(source.id)}/transcript`,
    // What is not shown is not saved: another coder's work may not be seen yet.
    { format, margin: String(beside), coders: shown.length < coders.length ? JSON.stringify(shown) : null },
    // What the project masks gets letters, which are kept.
    readOnly ? 'GET' : 'POST',
  );
  const saved = useExports('view.saveComments', ['docx'] as const, (format) => file(format, false));
  const margin = useExports('view.saveMargin', ['docx'] as const, (format) => file(format, true));
  const page = useExports('view.saveHtml', ['html'] as const, (format) => file(format, true));
  return (
    <MenuTrigger>
      <Button className="button view-button" data-testid="reading-view">
        {whose} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={text('view.title')} onAction={(id) => {
          if (id === 'print') go({ room: 'reading', sourceId: source.id, range: null, onPaper: true });
          if (id === 'comments') void saved.save('docx');
          if (id === 'margin') void margin.save('docx');
          if (id === 'page') void page.save('html');
        }}>
          <MenuSection
            selectionMode="multiple"
            selectedKeys={shown}
            onSelectionChange={(keys) => {
              if (keys !== 'all') changeView({ hidden: new Set(coders.filter((coder) => !keys.has(coder))) });
            }}
          >
            <Header>{text('view.coders')}</Header>
            {coders.map((coder) => <MenuItem key={coder} id={coder} className="menu-item" isDisabled={view.blind}>{coder}</MenuItem>)}
          </MenuSection>
          <MenuSection
            selectionMode="multiple"
            selectedKeys={WAYS.filter((way) => view[way])}
            onSelectionChange={(keys) => {
              if (keys !== 'all') changeView({ sideBySide: keys.has('sideBySide'), blind: keys.has('blind'), whole: keys.has('whole') });
            }}
          >
            <Header>{text('view.how')}</Header>
            {WAYS.map((way) => <MenuItem key={way} id={way} className="menu-item">{text(`view.${way}`)}</MenuItem>)}
          </MenuSection>
          <MenuSection>
            <Header>{text('view.paper')}</Header>
            <MenuItem id="print" className="menu-item">{text('view.print')}</MenuItem>
            <MenuItem id="comments" className="menu-item">{text('view.saveComments')}</MenuItem>
            <MenuItem id="margin" className="menu-item">{text('view.saveMargin')}</MenuItem>
            <MenuItem id="page" className="menu-item">{text('view.saveHtml')}</MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
