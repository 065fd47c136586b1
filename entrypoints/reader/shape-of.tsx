import type { VNode } from 'preact';
import type { Target } from '../../components/Margin.tsx';
import { OnePassage } from '../../components/OnePassage.tsx';
import { Peek } from '../../components/Peek.tsx';
import { Sidebar } from '../../components/Sidebar.tsx';
import { Tab } from '../../components/Tab.tsx';
import type { Density, PageState } from '../../engine/view.ts';
import type { Place } from '../../page/place-sidebar.ts';
import type { Visible } from '../../page/watch-view.ts';

/** What is shown beside the page, or on its sheet. */
export interface ShapeState {
  state: Extract<PageState, { kind: 'read' }>;
  place: Place;
  density: Density;
  active: Target | null;
  /** Height on the screen where an active row comes to stand, in px. */
  level: number | undefined;
  visible: Visible | undefined;
  /** How many highlights the page's last change has taken their words from. */
  dropped: number;
}

export interface ShapeLinks {
  onOpen(): void;
  onClose(): void;
  /** From a row to the words on the page. */
  onLead(target: Target | null): void;
  onStep(by: 1 | -1): void;
  onClear(): void;
  onDensity(density: Density): void;
  onPause(): void;
  onSettings(): void;
  onCopy(text: string): void;
}

/** The sidebar, its tab, or what the sheet on a narrow screen shows. */
export function shapeOf(now: ShapeState, on: ShapeLinks): VNode {
  const { state, place, active } = now;
  if (place.shape === 'tab') return <Tab view={state.view} onOpen={on.onOpen} />;
  if (place.shape === 'sheet' && !place.open) {
    if (!active) return <Peek view={state.view} onOpen={on.onOpen} />;
    return <OnePassage view={state.view} target={active} onStep={on.onStep} onClose={on.onClear} />;
  }
  const indexOf = (kind: Target['kind']) => (active?.kind === kind ? active.index : null);
  return (
    <Sidebar
      state={state}
      density={now.density}
      active={indexOf('passage')}
      activeSentence={indexOf('sentence')}
      level={now.level}
      visible={now.visible}
      closes={place.shape === 'sheet'}
      onActivate={(index) => on.onLead(index === null ? null : { kind: 'passage', index })}
      onSentence={(index) => on.onLead({ kind: 'sentence', index })}
      onDensity={on.onDensity}
      onCollapse={on.onClose}
      onPause={on.onPause}
      onSettings={on.onSettings}
      dropped={now.dropped}
      onCopy={on.onCopy}
    />
  );
}
