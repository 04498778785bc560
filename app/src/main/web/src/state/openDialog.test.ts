import { describe, expect, it } from 'vitest';
import { OpenDialog } from './openDialog';

describe('the dialog that is open', () => {
  it('is replaced by the next one', () => {
    const dialog = new OpenDialog();
    dialog.open('newCode');
    dialog.toggle('palette');
    expect(dialog.get()).toBe('palette');
  });

  it('is not closed by one that is done late', () => {
    const dialog = new OpenDialog();
    dialog.open('newCode');
    dialog.open('palette');
    dialog.close('newCode');
    expect(dialog.get()).toBe('palette');
    dialog.close('palette');
    expect(dialog.get()).toBeNull();
  });

  it('closes when it is called for a second time', () => {
    const dialog = new OpenDialog();
    dialog.toggle('palette');
    dialog.toggle('palette');
    expect(dialog.get()).toBeNull();
  });
});
