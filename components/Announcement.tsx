import { useEffect, useState } from 'preact/hooks';

/** Tells a screen reader something once it stands, and whenever it changes. */
export function Announcement({ text }: { text: string }) {
  const [told, tell] = useState('');
  useEffect(() => tell(text), [text]);
  return (
    <p class="vh" aria-live="polite">
      {told}
    </p>
  );
}
