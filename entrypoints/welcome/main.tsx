import { render } from 'preact';
import { Welcome } from '../../components/Welcome.tsx';
import { isGranted, onGrantChanged, requestGrant } from '../../platform/grant.ts';
import { answer, type ToOwnPages, tellBackground } from '../../platform/messages.ts';
import { sayFailure } from '../../platform/say-failure.ts';

const place = document.getElementById('welcome') as HTMLElement;

async function refresh(): Promise<void> {
  const [{ lang, words, edition }, example, granted] = await Promise.all([
    tellBackground('getTelling', {}),
    tellBackground('getExample', {}),
    isGranted(),
  ]);
  document.documentElement.lang = lang;
  document.title = words.extName ?? '';
  render(
    <Welcome
      words={words}
      lang={lang}
      asOf={edition.story.asOf}
      example={example}
      browser={import.meta.env.FIREFOX ? 'firefox' : 'chrome'}
      granted={granted}
      onGrant={() => void requestGrant()}
      onSettings={() => void tellBackground('openSettings', {})}
    />,
    place,
  );
}

answer<ToOwnPages>({ settingsChanged: () => void refresh() });
onGrantChanged(() => void refresh());
await refresh().catch(sayFailure(place));
