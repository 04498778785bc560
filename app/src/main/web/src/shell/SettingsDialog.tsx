import { type FormEvent, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Language, Project } from '../api/types';
import { chooseLanguage, chosenLanguage, useMessages } from '../i18n/language';
import { chooseCoder, isCoderName } from '../state/coder';
import { useWorkbench } from '../state/context';
import { useStore } from '../state/store';
import { type ThemeChoice, chooseTheme, themeChoice } from '../state/theme';

/** Languages are named in themselves, for whoever cannot read the one that is shown. */
export const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['nb', 'Bokmål'],
  ['nn', 'Nynorsk'],
  ['en', 'English'],
];
export const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const LONGEST_NAME = 200;

export function SettingsDialog() {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const project = useStore(workbench.project);
  const isOpen = useStore(workbench.dialog) === 'settings';
  const close = () => workbench.dialog.close('settings');
  return (
    <ModalOverlay className="modal-ground" isOpen={isOpen && project !== null} onOpenChange={(open) => open || close()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog" data-testid="settings-dialog">
          <Heading slot="title">{text('settings.title')}</Heading>
          {project && <Settings project={project} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** How it looks changes at once; the names when they are saved. */
function Settings({ project, close }: { readonly project: Project; close(): void }) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const screenLanguage = useStore(chosenLanguage);
  const theme = useStore(themeChoice);
  const [coder, setCoder] = useState(project.coder);
  const [name, setName] = useState(project.name);
  const [language, setLanguage] = useState(project.language);
  const isNamed = name.trim() !== '' && name.length <= LONGEST_NAME;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (coder.trim() !== project.coder) chooseCoder(coder);
    const revised = name.trim() !== project.name || language !== project.language;
    if (!revised || project.readOnly || (await workbench.reviseProject(name.trim(), language))) close();
  };
  return (
    <form className="settings" onSubmit={(event) => void save(event)}>
      <fieldset>
        <legend>{text('settings.screen')}</legend>
        <label>
          {text('settings.coder')}
          <input className="field" data-testid="settings-coder" value={coder} aria-describedby="settings-coder-help" aria-invalid={!isCoderName(coder)} onChange={(event) => setCoder(event.target.value)} />
        </label>
        <p className="hint" id="settings-coder-help">{text('settings.coderHelp')}</p>
        <label>
          {text('settings.language')}
          <select className="field" data-testid="settings-language" value={screenLanguage ?? ''} onChange={(event) => chooseLanguage((event.target.value || null) as Language | null)}>
            <option value="">{text('settings.asProject')}</option>
            {LANGUAGES.map(([id, own]) => <option key={id} value={id} lang={id}>{own}</option>)}
          </select>
        </label>
        <label>
          {text('settings.theme')}
          <select className="field" data-testid="settings-theme" value={theme} onChange={(event) => chooseTheme(event.target.value as ThemeChoice)}>
            {THEMES.map((id) => <option key={id} value={id}>{text(`settings.theme.${id}`)}</option>)}
          </select>
        </label>
      </fieldset>
      <fieldset disabled={project.readOnly}>
        <legend>{text('room.project')}</legend>
        <label>
          {text('settings.projectName')}
          <input className="field" data-testid="settings-project" value={name} maxLength={LONGEST_NAME} aria-invalid={!isNamed} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          {text('settings.projectLanguage')}
          <select className="field" value={language} aria-describedby="settings-language-help" onChange={(event) => setLanguage(event.target.value as Language)}>
            {LANGUAGES.map(([id, own]) => <option key={id} value={id} lang={id}>{own}</option>)}
          </select>
        </label>
        <p className="hint" id="settings-language-help">{text('settings.projectLanguageHelp')}</p>
      </fieldset>
      <div className="dialog-end">
        <Button slot="close" className="button">{text('cancel')}</Button>
        <Button type="submit" className="button primary" data-testid="settings-save" isDisabled={!isCoderName(coder) || !isNamed}>{text('save')}</Button>
      </div>
    </form>
  );
}
