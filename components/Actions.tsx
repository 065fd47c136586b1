import type { PageState } from '../engine/view.ts';
import { Grant } from './Grant.tsx';
import type { Say } from './say.ts';

export interface ActionsProps {
  state: PageState;
  /** Whether the browser lets the extension look at pages by itself, as far as that is wanted. */
  granted: boolean;
  /** Without it there is nothing to open. */
  onOpenSidebar?: (() => void) | undefined;
  /** Without it the browser has no panel to show it in. */
  onCompareSelected?: (() => void) | undefined;
  onResume(): void;
  onCompareAnyway(): void;
  onGrant(): void;
}

/** Whether there is a site at all: the browser's own pages and files have none, and nothing can be done there. */
export function isOnSite(state: PageState): boolean {
  return 'view' in state || ('page' in state && /^https?:/.test(state.page.url));
}

/** What can be done in a state: one button, and under it a lesser one. */
export function Actions(props: ActionsProps & { t: Say }) {
  const { t, state, granted, onGrant } = props;
  return (
    <>
      <Main {...props} />
      {!granted && state.kind !== 'read' && <Grant t={t} onGrant={onGrant} />}
    </>
  );
}

function Main({ t, state, ...props }: ActionsProps & { t: Say }) {
  const button = (key: string, press: () => void, plain = false) => (
    <button type="button" class={plain ? 'go o' : 'go'} onClick={press}>
      {t(key)}
    </button>
  );
  if (!isOnSite(state)) return null;
  switch (state.kind) {
    case 'read':
      return props.onOpenSidebar ? button('openSidebar', props.onOpenSidebar) : null;
    case 'paused':
      return (
        <>
          {button('resume', props.onResume)}
          <div class="row">
            <button type="button" class="more" onClick={props.onCompareAnyway}>
              {t('lookOnce')}
            </button>
            <kbd>Alt Shift S</kbd>
          </div>
        </>
      );
    case 'weak':
    case 'none':
      return button('comparePageAnyway', props.onCompareAnyway, true);
    case 'unreadable':
      return props.onCompareSelected ? (
        <>
          <p class="t">{t('selectFirst')}</p>
          {button('compareSelected', props.onCompareSelected, true)}
        </>
      ) : null;
    case 'failed':
      return null;
  }
}
