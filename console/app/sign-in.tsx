import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { hasEnded, signIn } from '../api/session.ts';
import { useSignal } from '../api/signal.ts';
import { Notices } from '../parts/notices.tsx';
import { Problem } from '../parts/problem.tsx';
import { texts } from '../texts.ts';

const t = texts.signIn;

export function SignIn({ title }: { title: string }) {
  const [key, setKey] = useState('');
  const [secret, setSecret] = useState('');
  const ended = useSignal(hasEnded);
  const entry = useMutation({ mutationFn: () => signIn(key.trim(), secret.trim()) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    entry.mutate();
  };
  return (
    <main className="sign-in">
      <SpaceBetween size="m">
        <Notices />
        {ended && <Alert type="info">{t.ended}</Alert>}
        <form onSubmit={send} noValidate>
          <Container
            header={
              <Header variant="h1" description={t.description}>
                {title}
              </Header>
            }
          >
            <Form
              actions={
                <Button variant="primary" formAction="submit" loading={entry.isPending}>
                  {t.submit}
                </Button>
              }
            >
              <SpaceBetween size="m">
                <FormField label={t.key}>
                  <Input
                    value={key}
                    onChange={({ detail }) => setKey(detail.value)}
                    autoComplete="username"
                    autoFocus
                    spellcheck={false}
                  />
                </FormField>
                <FormField label={t.secret}>
                  <Input
                    type="password"
                    value={secret}
                    onChange={({ detail }) => setSecret(detail.value)}
                    autoComplete="current-password"
                  />
                </FormField>
                <Problem error={entry.error} />
              </SpaceBetween>
            </Form>
          </Container>
        </form>
        <Box variant="small" color="text-body-secondary">
          {t.note}
        </Box>
      </SpaceBetween>
    </main>
  );
}
