import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tableDefinition } from '../shared/db/schema.ts';
import type { Stage } from './stage.ts';

/** What must outlive everything else: the table and the key it is encrypted with. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly key: Key;

  constructor(scope: Construct, id: string, stage: Stage, props?: StackProps) {
    super(scope, id, { description: 'Shopfloor: the table and its key', ...props });
    const kept = stage.removal === 'retain';
    const removalPolicy = kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = new Key(this, 'TableKey', {
      description: 'Encrypts the Shopfloor table',
      enableKeyRotation: true,
      removalPolicy,
    });
    this.table = new Table(this, 'Table', {
      partitionKey: text(tableDefinition.partitionKey),
      sortKey: text(tableDefinition.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: tableDefinition.expiry,
      stream: StreamViewType[tableDefinition.stream],
      deletionProtection: kept,
      removalPolicy,
    });
    for (const { name, sortKey } of tableDefinition.dateIndexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(tableDefinition.partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...tableDefinition.dateIndexProjection],
      });
    }
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });
