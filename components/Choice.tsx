import type { ComponentChildren } from 'preact';

export interface Option<T extends string> {
  value: T;
  label: string;
  note?: string;
  /** Of the label, where it is in another language than the page. */
  lang?: string;
}

/** One of several: radio buttons, each with what it means. `name` is theirs on the page. */
export function Choice<T extends string>(props: {
  name: string;
  legend: string;
  options: Option<T>[];
  value: T;
  /** The legend stands there for screen readers alone. */
  quiet?: boolean;
  /** Side by side where there is room. */
  inline?: boolean;
  children?: ComponentChildren;
  onChange(value: T): void;
}) {
  return (
    <fieldset class={props.inline ? 'choice inline' : 'choice'}>
      <legend class={props.quiet ? 'vh' : undefined}>{props.legend}</legend>
      {props.options.map(({ value, label, note, lang }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span lang={lang}>
            {label}
            {note && <small>{note}</small>}
          </span>
        </label>
      ))}
      {props.children}
    </fieldset>
  );
}
