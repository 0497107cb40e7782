import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';

type Props = {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** The way that leads here, without the page itself. */
  readonly trail?: readonly { readonly text: string; readonly href: string }[];
  readonly children: ReactNode;
};

/** A page with its heading. */
export function Page({ title, description, actions, trail, children }: Props) {
  return (
    <ContentLayout
      breadcrumbs={
        trail && (
          <BreadcrumbGroup
            items={[...trail, { text: title, href: `#${location.hash.slice(1)}` }]}
            ariaLabel={texts.shell.breadcrumbs}
          />
        )
      }
      header={
        <Header variant="h1" description={description} actions={actions}>
          <span className="sentence">{title}</span>
        </Header>
      }
    >
      {children}
    </ContentLayout>
  );
}
