import type { MatrixQuestion } from '../../api/compare';
import type { FrameworkQuestion } from '../../api/framework';
import type { JointQuestion } from '../../api/joint';
import type { PlannedItem } from '../../api/tables';
import type { Code } from '../../api/types';
import { COUNTS, FIRST_VIEW, RELATIONS, formatView, takesDistance } from './view';

type PathOf = (id: string) => string;

/** What a plan names codes by. */
export function pathOf(codes: readonly Code[]): PathOf {
  const paths = new Map(codes.map(({ id, path }) => [id, path]));
  return (id) => paths.get(id) ?? '';
}

export function plannedMatrix({ codes, by, count, relation, distance, words }: MatrixQuestion, path: PathOf): PlannedItem {
  return {
    matrix: {
      ...(codes.length > 0 ? { codes: codes.map(path) } : {}),
      by,
      count,
      ...(by === 'codes' ? { relation, ...(takesDistance(relation) ? { distance } : {}) } : {}),
      ...(words ? { words } : {}),
    },
  };
}

export function plannedFramework({ codes, where, show, sort, answers, max }: FrameworkQuestion, path: PathOf): PlannedItem {
  return {
    framework: {
      ...(codes.length > 0 ? { codes: codes.map(path) } : {}),
      ...(where === '' ? {} : { where }),
      ...(show.length > 0 ? { show } : {}),
      ...(sort === '' ? {} : { sort }),
      answers,
      ...(max > 0 ? { max } : {}),
    },
  };
}

export function plannedJoint({ table, code, by, where, max, registers }: JointQuestion, path: PathOf): PlannedItem {
  const { statistics: _, ...asked } = table;
  return {
    joint: {
      table: asked,
      quotes: {
        code: path(code),
        ...(by === '' ? {} : { by }),
        ...(where === '' ? {} : { where }),
        ...(max > 0 ? { max } : {}),
      },
      ...(registers.length > 0 ? { registers } : {}),
    },
  };
}

/** Where in this room a planned item is shown; null for one that is none of its own. */
export function addressOf(item: PlannedItem, codes: readonly Code[]): string | null {
  const ids = new Map(codes.map(({ id, path }) => [path, id]));
  const known = (paths: readonly string[] = []) => paths.flatMap((path) => ids.get(path) ?? []);
  if (item.matrix) {
    const { codes: paths, by, count, relation, distance, words } = item.matrix;
    return formatView({
      ...FIRST_VIEW,
      tab: by === 'codes' ? 'codes' : 'attribute',
      codes: known(paths),
      by: by === 'codes' ? '' : by,
      count: COUNTS.find((one) => one === count) ?? 'passages',
      relation: RELATIONS.find((one) => one === relation) ?? 'overlap',
      distance: distance ?? null,
      words: words ?? false,
    });
  }
  if (item.framework) {
    const { codes: paths, where = '', show = [], sort = '', answers = true, max = 0 } = item.framework;
    return formatView({ ...FIRST_VIEW, tab: 'framework', codes: known(paths), where, show, sort, answers, most: max });
  }
  if (item.joint) {
    const { table, quotes, registers = [] } = item.joint;
    return formatView({
      ...FIRST_VIEW,
      tab: 'joint',
      rows: table.rows,
      groups: table.columns?.[0] ?? '',
      filter: table.filter ?? '',
      weight: table.weight ?? '',
      theme: known(quotes.code === undefined ? [] : [quotes.code])[0] ?? '',
      quotesBy: quotes.by ?? '',
      where: quotes.where ?? '',
      most: quotes.max ?? 0,
      registers,
    });
  }
  return null;
}
