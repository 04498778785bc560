import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { useMessages } from '../../i18n/language';
import { type FolderNode, folderPaths } from './folders';

/** What is dragged from the table onto a folder. */
export const DRAGGED = 'application/x-kodebok-sources';

const ALL = 'all';
const NONE = 'none';

interface FolderTreeProps {
  readonly folders: readonly FolderNode[];
  readonly count: number;
  /** Sources in no folder. */
  readonly loose: number;
  /** Null shows all; empty those in no folder. */
  readonly selected: string | null;
  select(folder: string | null): void;
  drop(ids: readonly string[], folder: string): void;
  rename(folder: string): void;
}

/** The folders at the side: they choose what the table shows, and take what is dropped on them. */
export function FolderTree({ folders, count, loose, selected, select, drop, rename }: FolderTreeProps) {
  const { text } = useMessages();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const paths = folderPaths(folders);
  const key = selected === null ? ALL : selected === '' ? NONE : `/${selected}`;
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F2' || !selected) return;
    event.preventDefault();
    rename(selected);
  };
  return (
    <div onKeyDownCapture={keyDown}>
      <Tree
        aria-label={text('sources.folders')}
        className="folder-tree"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[key]}
        onSelectionChange={(keys) => {
          const [first] = keys === 'all' ? [] : [...keys];
          if (first !== undefined) select(first === ALL ? null : first === NONE ? '' : String(first).slice(1));
        }}
        expandedKeys={paths.filter((path) => !closed.has(path)).map((path) => `/${path}`)}
        onExpandedChange={(open) => setClosed(new Set(paths.filter((path) => !open.has(`/${path}`))))}
      >
        <TreeItem id={ALL} textValue={text('sources.all')} className="folder-item">
          <TreeItemContent>
            <Label name={text('sources.all')} count={count} level={1} />
          </TreeItemContent>
        </TreeItem>
        {folders.map((node) => <Folder key={node.path} node={node} drop={drop} rename={rename} />)}
        {folders.length > 0 && (
          <TreeItem id={NONE} textValue={text('sources.noFolder')} className="folder-item">
            <TreeItemContent>
              <Target folder="" drop={drop}>
                <Label name={text('sources.noFolder')} count={loose} level={1} />
              </Target>
            </TreeItemContent>
          </TreeItem>
        )}
      </Tree>
    </div>
  );
}

interface FolderProps extends Pick<FolderTreeProps, 'drop' | 'rename'> {
  readonly node: FolderNode;
}

function Folder({ node, drop, rename }: FolderProps) {
  const { text } = useMessages();
  return (
    <TreeItem id={`/${node.path}`} textValue={node.name} className="folder-item" data-folder={node.path}>
      <TreeItemContent>
        {({ level, hasChildItems, isExpanded }) => (
          <Target folder={node.path} drop={drop} rename={() => rename(node.path)}>
            {hasChildItems && (
              <Button slot="chevron" className="chevron" aria-label={text('codes.fold')}>{isExpanded ? '▾' : '▸'}</Button>
            )}
            <Label name={node.name} count={node.count} level={level} />
          </Target>
        )}
      </TreeItemContent>
      {node.children.map((child) => <Folder key={child.path} node={child} drop={drop} rename={rename} />)}
    </TreeItem>
  );
}

interface TargetProps {
  readonly folder: string;
  readonly children: ReactNode;
  drop(ids: readonly string[], folder: string): void;
  rename?(): void;
}

function Target({ folder, children, drop, rename }: TargetProps) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={`folder-target${isOver ? ' is-over' : ''}`}
      onDoubleClick={rename}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dragged = event.dataTransfer.getData(DRAGGED);
        if (dragged === '') return;
        event.preventDefault();
        drop(dragged.split(' '), folder);
      }}
    >
      {children}
    </div>
  );
}

function Label(props: { readonly name: string; readonly count: number; readonly level: number }) {
  const { number } = useMessages();
  return (
    <span className="folder-label" style={{ '--level': props.level }}>
      <span className="folder-name">{props.name}</span>
      <span className="figure">{number(props.count)}</span>
    </span>
  );
}
