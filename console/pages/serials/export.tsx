import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRef, useState } from 'react';
import { request } from '../../api/client.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice, Filters, Text } from '../../parts/choice.tsx';
import { Json } from '../../parts/code.tsx';
import { Problem } from '../../parts/problem.tsx';
import { anHourAgo, SinceField, sinceText } from '../../parts/since.tsx';
import { texts } from '../../texts.ts';

const t = texts.serials;

type EpcisDocument = { readonly epcisBody: { readonly eventList: readonly object[] } };
type Reading = { readonly document: EpcisDocument; readonly phase: 'reading' | 'stopped' | 'done' };

/** Of a page the API allows so many. */
const PER_PAGE = 50;

/** The commissioning and decommissioning of packs as one EPCIS 2.0 document, to look at and to keep. */
export function Export() {
  const [gtin, setGtin] = useAddressValue('gtin');
  const [batch, setBatch] = useAddressValue('batch');
  const [kind, setKind] = useAddressValue('kind');
  const [since, setSince] = useState({ ...anHourAgo, hours: '720' });
  const [reading, setReading] = useState<Reading>();
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);

  const read = async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setError(undefined);
    let whole: EpcisDocument | undefined;
    let cursor: string | undefined;
    try {
      do {
        const { data, next } = await request<EpcisDocument>('GET', '/api/epcis/events', {
          query: { gtin, batch, kind, from: sinceText(since), perPage: PER_PAGE, cursor },
          signal,
        });
        const eventList: readonly object[] = [...(whole?.epcisBody.eventList ?? []), ...data.epcisBody.eventList];
        whole = { ...(whole ?? data), epcisBody: { ...data.epcisBody, eventList } };
        cursor = next;
        setReading({ document: whole, phase: cursor ? 'reading' : 'done' });
      } while (cursor);
    } catch (fault) {
      if (signal.aborted) setReading((known) => known && { ...known, phase: 'stopped' });
      else setError(fault);
    }
  };
  const count = reading?.document.epcisBody.eventList.length ?? 0;
  return (
    <Container header={<Header description={t.exportDescription}>{t.tabs.export}</Header>}>
      <SpaceBetween size="l">
        <Filters>
          <Text label={t.gtin} value={gtin} onChange={setGtin} />
          <Text label={t.batch} value={batch} onChange={setBatch} />
          <Choice
            label={t.kind}
            value={kind}
            any={texts.lists.all}
            options={(['commissioning', 'decommissioning'] as const).map((value) => ({
              value,
              label: t.eventKinds[value],
            }))}
            onChange={setKind}
          />
          <SinceField value={since} onChange={setSince} />
        </Filters>
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="primary" loading={reading?.phase === 'reading'} onClick={read}>
            {t.read}
          </Button>
          {reading?.phase === 'reading' && <Button onClick={() => stop.current?.abort()}>{texts.recovery.stop}</Button>}
          {reading && count > 0 && (
            <Button iconName="download" onClick={() => keep(reading.document)}>
              {t.download}
            </Button>
          )}
        </SpaceBetween>
        <Problem error={error} />
        {reading && <div role="status">{t.exported(count, reading.phase)}</div>}
        {reading && count > 0 && <Json value={shownOf(reading.document)} label={t.tabs.export} />}
      </SpaceBetween>
    </Container>
  );
}

const SHOWN_MAX = 20;

/** The beginning of a document: a page of thousands of events helps no one. */
function shownOf(document: EpcisDocument): EpcisDocument {
  const { eventList } = document.epcisBody;
  return { ...document, epcisBody: { ...document.epcisBody, eventList: eventList.slice(0, SHOWN_MAX) } };
}

function keep(kept: EpcisDocument): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(kept, null, 2)], { type: 'application/ld+json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: 'epcis.jsonld' });
  link.click();
  URL.revokeObjectURL(address);
}
