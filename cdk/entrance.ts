import { CfnOutput, Stack } from 'aws-cdk-lib';
import {
  BasePathMapping,
  DomainName,
  EndpointAccessMode,
  EndpointType,
  type RestApiBase,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { Stage } from './stage.ts';

/** Requests of one address in five minutes: several times what all programs of a company may send. */
const ADDRESS_REQUESTS_MAX = 10_000;
/** Attempts to log in from one address in five minutes. A line logs in once a day; the least the firewall counts is 10. */
const ADDRESS_LOGINS_MAX = 100;
const LOGIN_PATH = '/v1/api_auth';

/** What an operator may put in front of the API: a name of their own, and a firewall. */
export class Entrance extends Construct {
  constructor(scope: Construct, id: string, { domain, firewall, prefix }: Stage, rest: RestApiBase) {
    super(scope, id);
    if (domain) this.addDomain(domain, rest);
    if (firewall) this.addFirewall(prefix, rest);
  }

  private addDomain({ name, certificateArn }: NonNullable<Stage['domain']>, restApi: RestApiBase): void {
    const domain = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS13_1_2_PQ_2025_09,
      endpointAccessMode: EndpointAccessMode.BASIC,
    });
    new BasePathMapping(this, 'Mapping', { domainName: domain, restApi, stage: restApi.deploymentStage });
    new CfnOutput(Stack.of(this), 'DomainTarget', {
      value: domain.domainNameAliasDomainName,
      description: `A CNAME of ${name} leads here`,
    });
  }

  /** By address only: what a company sends is counted per company. A line that cannot log in has others beside it. */
  private addFirewall(prefix: string, rest: RestApiBase): void {
    const seen = (metricName: string) => ({
      cloudWatchMetricsEnabled: true,
      metricName: `${prefix}${metricName}`,
      // A sample shows queries, in which tokens travel.
      sampledRequestsEnabled: false,
    });
    const limit = (name: string, priority: number, most: number, scopeDownStatement?: CfnWebACL.StatementProperty) => ({
      name,
      priority,
      action: { block: { customResponse: { responseCode: 429 } } },
      visibilityConfig: seen(name),
      statement: {
        rateBasedStatement: {
          aggregateKeyType: 'IP',
          evaluationWindowSec: 300,
          limit: most,
          ...(scopeDownStatement && { scopeDownStatement }),
        },
      },
    });
    const login: CfnWebACL.StatementProperty = {
      byteMatchStatement: {
        fieldToMatch: { uriPath: {} },
        positionalConstraint: 'ENDS_WITH',
        searchString: LOGIN_PATH,
        textTransformations: [{ priority: 0, type: 'NONE' }],
      },
    };
    const acl = new CfnWebACL(this, 'Firewall', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: seen('Firewall'),
      rules: [limit('Logins', 0, ADDRESS_LOGINS_MAX, login), limit('Floods', 1, ADDRESS_REQUESTS_MAX)],
    });
    new CfnWebACLAssociation(this, 'Association', {
      resourceArn: rest.deploymentStage.stageArn,
      webAclArn: acl.attrArn,
    });
  }
}
