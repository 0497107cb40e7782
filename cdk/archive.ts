import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from './stage.ts';

/** What was replaced or has expired can be brought back for so long. */
const FORMER_VERSION_DAYS = 30;

/**
 * The columns of an archived event, as `functions/messaging/archive-events/chunks.ts` writes them. What has a form of its
 * own is JSON in text: `json_extract_scalar(data, '$.name')`.
 */
export const archiveColumns = {
  sequence: 'bigint',
  event_id: 'string',
  entity: 'string',
  kind: 'string',
  key: 'string',
  identity: 'string',
  version: 'bigint',
  changed_at: 'string',
  recorded_at: 'string',
  caller: 'string',
  api_key: 'string',
  api_key_name: 'string',
  request_id: 'string',
  data: 'string',
  changes: 'array<struct<field:string,before:string,after:string>>',
} as const;

/** What the function needs that puts objects there; `host` is the bucket's address. */
export type ExportedArchive = {
  readonly stackName: string;
  readonly bucketArn: string;
  readonly host: string;
  readonly keyArn: string;
};

/** The bucket of events that are older than the ledger keeps them, and the table by which Athena reads it. */
export class ArchiveStack extends Stack {
  /** How the service names it. */
  readonly exported: ExportedArchive;

  constructor(scope: Construct, id: string, { archiveDays, prefix }: Stage, props?: StackProps) {
    super(scope, id, { description: 'Shopfloor: the archive of events', ...props });
    const encryptionKey = new Key(this, 'Key', {
      description: 'Encrypts the Shopfloor archive',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey,
      // One request to KMS for many objects.
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          // An object lies there a day later than its last event.
          expiration: Duration.days(archiveDays),
          noncurrentVersionExpiration: Duration.days(FORMER_VERSION_DAYS),
        },
      ],
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Who reads the archive is in CloudTrail, whose data events the operator switches on for this bucket.',
    });
    this.addTable(`${prefix.toLowerCase().replaceAll('-', '_')}_archive`, bucket);
    this.exported = {
      stackName: this.stackName,
      bucketArn: this.exportValue(bucket.bucketArn, { name: `${id}-BucketArn` }),
      host: this.exportValue(bucket.bucketRegionalDomainName, { name: `${id}-BucketHost` }),
      keyArn: this.exportValue(encryptionKey.keyArn, { name: `${id}-KeyArn` }),
    };
  }

  /** Partitions are made up by Athena itself: a query names the company, and days are days. */
  private addTable(database: string, { bucketName }: Bucket): void {
    const named = new CfnDatabase(this, 'Database', {
      catalogId: this.account,
      databaseInput: { name: database, description: 'Events of Shopfloor, older ones included' },
    });
    const location = `s3://${bucketName}/events`;
    const table = new CfnTable(this, 'Events', {
      catalogId: this.account,
      databaseName: database,
      tableInput: {
        name: 'events',
        tableType: 'EXTERNAL_TABLE',
        partitionKeys: [
          { name: 'company', type: 'string' },
          { name: 'day', type: 'string' },
        ],
        parameters: {
          EXTERNAL: 'TRUE',
          classification: 'json',
          'projection.enabled': 'true',
          'projection.company.type': 'injected',
          'projection.day.type': 'date',
          'projection.day.format': 'yyyy-MM-dd',
          'projection.day.range': '2026-01-01,NOW',
          'storage.location.template': `${location}/company=\${company}/day=\${day}/`,
        },
        storageDescriptor: {
          location: `${location}/`,
          columns: Object.entries(archiveColumns).map(([name, type]) => ({ name, type })),
          inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
          outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
          serdeInfo: { serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe' },
        },
      },
    });
    table.addResourceDependency(named);
  }
}
