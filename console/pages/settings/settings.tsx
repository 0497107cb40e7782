import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { registers } from '../../api/registers.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice } from '../../parts/choice.tsx';
import { texts } from '../../texts.ts';
import { CompanySettings } from './company.tsx';
import { RegisterTable } from './register-table.tsx';

const t = texts.settings;

/** The company and its registers, made from the API document. */
export function Component() {
  const [chosen, setChosen] = useAddressValue('register');
  const register = registers.find(({ path }) => path === chosen);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t.description}>
          {t.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Choice
          label={t.register}
          value={chosen}
          any={t.company}
          options={registers.map(({ path, title }) => ({ value: path, label: title }))}
          onChange={setChosen}
        />
        {register ? <RegisterTable key={register.path} register={register} /> : <CompanySettings />}
      </SpaceBetween>
    </ContentLayout>
  );
}
