import { beforeEach, describe, expect, it } from 'vitest';
import type { AgreedAttribution } from '../../api/quotes';
import { askedMask, askedOf, draftOf, forgetInBrowser, isSame, kept, leftInBrowser, storeDraft, storedDraft } from './attributionDraft';

const AGREED: AgreedAttribution = {
  template: '{rolle}', classes: [{ where: 'rolle = leder', template: 'Leder' }], mask: ['site'], standard: '{taler|enhet|kilde}',
};

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

describe('an attribution that is about to be changed', () => {
  it('asks for nothing while it is as the project has it', () => {
    const draft = { ...draftOf(AGREED), template: ' {rolle} ', classes: [...AGREED.classes, { where: 'kontor', template: '' }] };
    expect(isSame(draft, draftOf(AGREED))).toBe(true);
    expect(askedOf(draft, AGREED)).toEqual({ attribution: '', classes: [] });
  });

  it('asks for the standard template where it is emptied', () => {
    expect(askedOf({ template: '', classes: [], mask: [] }, AGREED)).toEqual({ attribution: '{taler|enhet|kilde}', classes: [] });
  });

  it('asks for classes as the server reads them', () => {
    const draft = { ...draftOf(AGREED), classes: [{ where: ' rolle = leder ', template: 'Sjef, {sted} ' }] };
    expect(askedOf(draft, AGREED)).toEqual({ attribution: '{rolle}', classes: ['rolle = leder => Sjef, {sted}'] });
  });

  it('is kept without what is only half written', () => {
    expect(kept({ template: ' ', classes: [{ where: 'a = 1', template: ' ' }], mask: ['site', 'names'] }))
      .toEqual({ template: null, classes: [], mask: ['names', 'site'] });
  });

  it('masks nothing only where that is said', () => {
    expect(askedMask([])).toEqual(['none']);
    expect(askedMask(['names'])).toEqual(['names']);
  });

  it('is there again after a look into another room', () => {
    const draft = { template: '{', classes: [{ where: '', template: 'x' }], mask: ['names'] };
    storeDraft('p', draft);
    expect(storedDraft('p')).toEqual(draft);
    expect(storedDraft('q')).toBeNull();
    storeDraft('p', null);
    expect(storedDraft('p')).toBeNull();
    sessionStorage.setItem('kodebok.attributionDraft.p', '{"template":1}');
    expect(storedDraft('p')).toBeNull();
  });
});

describe('templates that an older page kept in the browser', () => {
  it('are found by project and gone when forgotten', () => {
    expect(leftInBrowser('p')).toBeNull();
    localStorage.setItem('kodebok.attribution.p', '{rolle}');
    localStorage.setItem('kodebok.attributionClasses.p', '[{"where":"rolle = leder","template":"Leder"},{"where":1},null,"x"]');
    expect(leftInBrowser('p')).toEqual({ template: '{rolle}', classes: [{ where: 'rolle = leder', template: 'Leder' }], mask: [] });
    expect(leftInBrowser('q')).toBeNull();
    forgetInBrowser('p');
    expect(leftInBrowser('p')).toBeNull();
  });

  it('are none where what is kept is something else', () => {
    localStorage.setItem('kodebok.attributionClasses.p', 'x');
    expect(leftInBrowser('p')).toBeNull();
    localStorage.setItem('kodebok.attributionClasses.p', '{"where":1}');
    expect(leftInBrowser('p')).toBeNull();
  });
});
