import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { Code } from '../../parts/code.tsx';
import { texts } from '../../texts.ts';
import { verifiers } from './verifiers.ts';

const t = texts.signature;

/** How a receiver knows that a call is from here, with code that checks it. */
export function Signature() {
  return (
    <Container header={<Header description={t.description}>{t.title}</Header>}>
      <SpaceBetween size="m">
        <ol>
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Tabs
          ariaLabel={t.languages}
          tabs={verifiers.map(({ name, code }) => ({
            id: name,
            label: name,
            content: <Code text={code} label={name} />,
          }))}
        />
        <p>{t.hmac}</p>
      </SpaceBetween>
    </Container>
  );
}
