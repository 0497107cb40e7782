import SpaceBetween from '@cloudscape-design/components/space-between';
import { registers } from '../../api/registers.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice } from '../../parts/choice.tsx';
import { Page } from '../../parts/page.tsx';
import { texts } from '../../texts.ts';
import { CompanySettings } from './company.tsx';
import { RegisterTable } from './register-table.tsx';

const t = texts.settings;

/** The company and its registers, made from the API document. */
export function Component() {
  const [chosen, setChosen] = useAddressValue('register');
  const register = registers.find(({ path }) => path === chosen);
  return (
    <Page title={t.title} description={t.description}>
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
    </Page>
  );
}
