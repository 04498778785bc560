import { useMessages } from '../i18n/language';

/** Without a token the page cannot ask the server for anything; it says where to get one. */
export function TokenPage() {
  const { text } = useMessages();
  return (
    <main className="token-page">
      <h1>Kodebok</h1>
      <p>{text('token.missing')}</p>
      <pre>kodebok serve {text('token.file')}</pre>
      <p>{text('token.how')}</p>
    </main>
  );
}
