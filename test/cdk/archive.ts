import assert from 'node:assert/strict';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { test } from 'vitest';
import { archiveColumns } from '../../cdk/archive.ts';
import { archivedEvent } from '../../functions/messaging/archive-events/chunks.ts';
import { only, resources, synthesize } from './synthesis.ts';

const plain = synthesize();
const archived = synthesize({ ARCHIVE_DAYS: '400' });
assert.ok(archived.stacks.archive);
const archive = Template.fromStack(archived.stacks.archive);

const environmentOf = (name: string) =>
  [...resources(archived.service, 'AWS::Lambda::Function').values()].flatMap(({ Properties }) =>
    Properties.Description === `Shopfloor: ${name}` ? [JSON.stringify(Properties.Environment)] : [],
  );

test('without an archive there is nothing of it: no stack, no function, no rule, no variable, no alarm', () => {
  assert.equal(plain.stacks.archive, undefined);
  for (const template of [plain.data, plain.service]) {
    assert.doesNotMatch(JSON.stringify(template.toJSON()), /archive|AWS::S3::/i);
  }
});

test('the bucket is encrypted, private, versioned, reached by TLS alone, forgets after the days asked for, and stays', () => {
  const bucket = only(archive, 'AWS::S3::Bucket');
  for (const kept of [bucket, only(archive, 'AWS::KMS::Key')]) assert.equal(kept.DeletionPolicy, 'Retain');
  archive.hasResourceProperties('AWS::S3::Bucket', {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) }),
      ],
    },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    VersioningConfiguration: { Status: 'Enabled' },
    LifecycleConfiguration: {
      Rules: [
        Match.objectLike({
          ExpirationInDays: 400,
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          Status: 'Enabled',
        }),
      ],
    },
  });
  archive.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: Match.objectLike({
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ]),
    }),
  });
});

test('the function runs by the hour, may put objects and use their key, and reads none; all who record know of the archive', () => {
  archived.service.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 hour)' });
  const text = JSON.stringify(archived.service.toJSON());
  assert.deepEqual([...new Set(text.match(/s3:\w+/g))], ['s3:PutObject']);
  archived.service.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'ArchiveLate', Threshold: 0 });
  for (const name of ['archive-events', 'fan-out', 'publish-again']) {
    assert.match(environmentOf(name).join(), /ARCHIVE_URL/, name);
  }
});

test('the table has a column for everything an event is archived with, and finds company and day by themselves', () => {
  const event = {
    sequence: 1,
    id: 'e',
    entity: 'suppliers',
    kind: 'created',
    key: 's',
    version: 1,
    at: '',
    recordedAt: '',
    second: 0,
    payload: undefined,
  } as const;
  assert.deepEqual(Object.keys(archivedEvent(event)), Object.keys(archiveColumns));
  archive.hasResourceProperties('AWS::Glue::Table', {
    DatabaseName: 'shopfloor_archive',
    TableInput: Match.objectLike({
      Name: 'events',
      PartitionKeys: [
        { Name: 'company', Type: 'string' },
        { Name: 'day', Type: 'string' },
      ],
    }),
  });
});

test('the rules of cdk-nag hold, and less than the ledger keeps is no archive', () => {
  assert.deepEqual(new AwsSolutionsChecks().validateScope(archived.app).violations, []);
  assert.throws(() => synthesize({ ARCHIVE_DAYS: '30' }), /ARCHIVE_DAYS is "30" but must be 0 or 31 and more/);
});
