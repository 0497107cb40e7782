import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import template from '../../../docs/examples/account-target.yaml?raw';
import { Code } from '../../parts/code.tsx';
import { Copied } from '../../parts/dialogs.tsx';
import { texts } from '../../texts.ts';
import type { Endpoint } from './target.ts';

const t = texts.webhooks.account;

const FILE = 'account-target.yaml';

/** The tab of an endpoint in an AWS account: how its role is made. */
export function AccountSetup({ endpoint }: { endpoint: Endpoint }) {
  return (
    <Container header={<Header description={t.description}>{t.title}</Header>}>
      <Steps endpoint={endpoint} />
    </Container>
  );
}

/** The same once such an endpoint is saved. */
export function AccountDialog({ endpoint, onClose }: { endpoint: Endpoint; onClose: () => void }) {
  return (
    <Modal
      visible
      size="large"
      header={t.title}
      closeAriaLabel={texts.actions.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onClose}>
            {texts.actions.close}
          </Button>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <span>{t.description}</span>
        <Steps endpoint={endpoint} />
      </SpaceBetween>
    </Modal>
  );
}

function Steps({ endpoint }: { endpoint: Endpoint }) {
  return (
    <SpaceBetween size="m">
      <KeyValuePairs items={[{ label: t.externalId, value: <Copied value={endpoint['external-id'] ?? ''} /> }]} />
      <Template />
      <span>{t.commandText}</span>
      <Code text={commandOf(endpoint)} label={t.command} />
      <span>{t.next}</span>
    </SpaceBetween>
  );
}

/** The template is part of the console, so that it is the one of this service. */
function Template() {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([template], { type: 'application/yaml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, []);
  return (
    <Button iconName="download" href={address} download={FILE}>
      {t.template}
    </Button>
  );
}

/** The stack is named as the role, of which an account has one by that name. */
function commandOf({ url, role = '', 'external-id': externalId = '' }: Endpoint): string {
  const name = role.split('/').at(-1) ?? '';
  const region = url.split(':')[3] ?? '';
  return [
    `aws cloudformation deploy --template-file ${FILE} --region ${region}`,
    `--stack-name ${name.replaceAll(/[^A-Za-z0-9-]/g, '-')} --capabilities CAPABILITY_NAMED_IAM`,
    `--parameter-overrides TargetArn=${url} ExternalId=${externalId} RoleName=${name} SenderRoleArn=…`,
  ].join(' \\\n  ');
}
