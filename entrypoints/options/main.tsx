import { render } from 'preact';
import { Settings } from '../../components/Settings.tsx';
import { isGranted, onGrantChanged, requestGrant } from '../../platform/grant.ts';
import { answer, type ToOwnPages, tellBackground } from '../../platform/messages.ts';
import { sayFailure } from '../../platform/say-failure.ts';
import { loadSettings } from '../../platform/settings.ts';

const place = document.getElementById('settings') as HTMLElement;

async function refresh(): Promise<void> {
  const [settings, telling, example, readings, granted, storage] = await Promise.all([
    loadSettings(),
    tellBackground('getTelling', {}),
    tellBackground('getExample', {}),
    tellBackground('countReadings', {}),
    isGranted(),
    navigator.storage.estimate(),
  ]);
  const { lang, words, edition } = telling;
  document.documentElement.lang = lang;
  document.title = `${words.settings} · ${words.extName}`;
  render(
    <Settings
      settings={settings}
      words={words}
      lang={lang}
      edition={edition}
      example={example}
      kept={{ readings, bytes: storage.usage }}
      granted={granted}
      onChange={(change) => void tellBackground('changeSettings', { change })}
      onSite={(host, rule) => void tellBackground('setSiteRule', { host, rule })}
      onGrant={() => void requestGrant()}
      onForget={async () => {
        await tellBackground('forgetReadings', {});
        await refresh();
      }}
    />,
    place,
  );
}

answer<ToOwnPages>({ settingsChanged: () => void refresh() });
onGrantChanged(() => void refresh());
await refresh().catch(sayFailure(place));
