import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tableDefinition } from '../shared/db/schema.ts';
import type { Stage } from './stage.ts';

/** What must outlive everything else: the table and the key it is encrypted with. */
export class DataStack extends Stack {
  /**
   * How another stack names them: exports, so that this stack is not deleted beneath one that needs it; or a table that was
   * restored. The exports stay then: CloudFormation takes none away that a stack uses until it has let go of it.
   */
  readonly exported: {
    readonly tableName: string;
    readonly tableArn: string;
    readonly streamArn: string;
    readonly keyArn: string;
  };

  constructor(scope: Construct, id: string, stage: Stage, props?: StackProps) {
    super(scope, id, { description: 'Shopfloor: the table and its key', ...props });
    const kept = stage.removal === 'retain';
    const removalPolicy = kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const key = new Key(this, 'TableKey', {
      description: 'Encrypts the Shopfloor table',
      enableKeyRotation: true,
      removalPolicy,
    });
    const table = new Table(this, 'Table', {
      partitionKey: text(tableDefinition.partitionKey),
      sortKey: text(tableDefinition.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: tableDefinition.expiry,
      stream: StreamViewType[tableDefinition.stream],
      deletionProtection: kept,
      removalPolicy,
    });
    const { restoredTable } = stage;
    if (stage.backupDays > 0) this.backUp(restoredTable?.arn ?? table.tableArn, stage.backupDays);
    for (const { name, sortKey } of tableDefinition.dateIndexes) {
      table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(tableDefinition.partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...tableDefinition.dateIndexProjection],
      });
    }
    const own = {
      tableName: this.exportValue(table.tableName, { name: `${id}-TableName` }),
      tableArn: this.exportValue(table.tableArn, { name: `${id}-TableArn` }),
      streamArn: this.exportValue(table.tableStreamArn, { name: `${id}-StreamArn` }),
      keyArn: this.exportValue(key.keyArn, { name: `${id}-KeyArn` }),
    };
    this.exported = restoredTable
      ? { ...own, tableName: restoredTable.name, tableArn: restoredTable.arn, streamArn: restoredTable.streamArn }
      : own;
  }

  /** Point-in-time recovery reaches back 35 days, and goes with the account; a vault keeps its own copies. */
  private backUp(tableArn: string, days: number): void {
    const vault = new BackupVault(this, 'Vault', { removalPolicy: RemovalPolicy.RETAIN });
    const plan = new BackupPlan(this, 'Backups', { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'daily',
        scheduleExpression: Schedule.cron({ hour: '3', minute: '0' }),
        deleteAfter: Duration.days(days),
      }),
    );
    plan.addSelection('Table', { resources: [BackupResource.fromArn(tableArn)] });
    Validations.of(plan).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
      reason: 'AWS Backup documents its needs as this policy and extends it when a service it backs up changes.',
    });
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });
