import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  ApiDefinition,
  type CfnRestApi,
  EndpointAccessMode,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  type RestApiBase,
  RestApiMode,
  SecurityPolicy,
  SpecRestApi,
  type UsagePlan,
} from 'aws-cdk-lib/aws-apigateway';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Contract } from '../shared/http/contract.ts';
import { type ApiFunctions, apiBody, operations } from './api-body.ts';
import { addLog } from './functions.ts';
import type { Stage } from './stage.ts';

/** Last part of the base URL; every path of the contracts follows it. */
const STAGE_NAME = 'prod';

/** Routes without authentication are shared by the whole world. */
const OPEN_ROUTE_THROTTLE = { throttlingRateLimit: 10, throttlingBurstLimit: 50 };

/** A browser asks for many parts of the console at once, and once only: they are kept for a year. */
const ASSET_THROTTLE = { throttlingRateLimit: 100, throttlingBurstLimit: 400 };

const throttleOf = (path: string) => (path.startsWith('/console/assets/') ? ASSET_THROTTLE : OPEN_ROUTE_THROTTLE);

/** The REST API: everything that is its own in one body, the stage, the usage plan and the leave to call the functions. */
export class Api extends Construct {
  readonly rest: RestApiBase;
  readonly usagePlan: UsagePlan;

  constructor(scope: Construct, id: string, stage: Stage, contracts: readonly Contract[], functions: ApiFunctions) {
    super(scope, id);
    this.rest = this.createRest(stage, contracts, functions);
    this.refuseOldTls();
    this.letCall(functions);
    this.usagePlan = this.addUsagePlan(stage);
    explainFindings(this.rest);
  }

  private createRest(stage: Stage, contracts: readonly Contract[], functions: ApiFunctions): RestApiBase {
    const accessLog = addLog(this, stage, 'AccessLog');
    return new SpecRestApi(this, 'Gateway', {
      restApiName: stage.prefix,
      apiDefinition: ApiDefinition.fromInline(apiBody(stage.prefix, contracts, functions)),
      // A route that left the contracts leaves the API; merging would keep it.
      mode: RestApiMode.OVERWRITE,
      // What API Gateway does not understand it leaves out and only warns: it might be the authorizer.
      failOnWarnings: true,
      endpointTypes: [EndpointType.REGIONAL],
      // The import itself knows the type only from here, and would begin with an edge-optimised API; of descriptions it
      // would make parts of a documentation that is not published.
      parameters: { endpointConfigurationTypes: EndpointType.REGIONAL, ignore: 'documentation' },
      // One role for all APIs of the account and region: another stack may rely on it by the time this one goes.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: STAGE_NAME,
        accessLogDestination: new LogGroupLogDestination(accessLog),
        accessLogFormat: accessLogFormat(),
        loggingLevel: MethodLoggingLevel.OFF,
        dataTraceEnabled: false,
        tracingEnabled: false,
        methodOptions: Object.fromEntries(
          contracts
            .flatMap(operations)
            .filter(({ open }) => open)
            .map(({ key, path }) => [`${path}/${key.toUpperCase()}`, throttleOf(path)]),
        ),
      },
    });
  }

  /** By itself a regional API takes TLS 1.0. The construct does not know these settings yet. */
  private refuseOldTls(): void {
    const resource = this.rest.node.defaultChild as CfnRestApi;
    resource.securityPolicy = SecurityPolicy.TLS13_1_2_PQ_2025_09;
    // API Gateway wants it said beside such a policy: clients behind proxies that name the host otherwise are let in.
    resource.endpointAccessMode = EndpointAccessMode.BASIC;
  }

  /** By this API only: its stage calls the functions of resources, its authorizer, whose id API Gateway chooses, the other. */
  private letCall({ resources, authorizer }: ApiFunctions): void {
    const principal = new ServicePrincipal('apigateway.amazonaws.com');
    const routes = this.rest.arnForExecuteApi('*', '/*', STAGE_NAME);
    for (const handler of resources.values()) handler.addPermission('Gateway', { principal, sourceArn: routes });
    const { restApiId: resource, stack } = this.rest;
    const sourceArn = stack.formatArn({ service: 'execute-api', resource, resourceName: 'authorizers/*' });
    authorizer.addPermission('Gateway', { principal, sourceArn });
  }

  /** As much as both budgets promise, programs and console: it sheds floods before a function runs; admission keeps each exactly. */
  private addUsagePlan({ rateLimitPerMinute }: Stage): UsagePlan {
    return this.rest.addUsagePlan('Companies', {
      description: 'One key per company, handed in by the authorizer',
      throttle: { rateLimit: (2 * rateLimitPerMinute) / 60, burstLimit: 2 * rateLimitPerMinute },
      apiStages: [{ api: this.rest.deploymentStage.restApi, stage: this.rest.deploymentStage }],
    });
  }
}

/** Tokens travel in the query string, so the log names the route (`resourcePath`) and never the path as it was sent. */
function accessLogFormat(): AccessLogFormat {
  return AccessLogFormat.custom(
    JSON.stringify({
      requestId: AccessLogField.contextRequestId(),
      time: AccessLogField.contextRequestTimeEpoch(),
      ip: AccessLogField.contextIdentitySourceIp(),
      method: AccessLogField.contextHttpMethod(),
      route: AccessLogField.contextResourcePath(),
      company: AccessLogField.contextAuthorizer('company'),
      status: AccessLogField.contextStatus(),
      bytes: AccessLogField.contextResponseLength(),
      milliseconds: AccessLogField.contextResponseLatency(),
      functionMilliseconds: AccessLogField.contextIntegrationLatency(),
      authorizerMilliseconds: AccessLogField.contextAuthorizerIntegrationLatency(),
      failure: AccessLogField.contextErrorResponseType(),
    }),
  );
}

function explainFindings(rest: RestApiBase): void {
  const acknowledge = (id: string, reason: string) => Validations.of(rest).acknowledge({ id, reason });
  acknowledge(
    'AwsSolutions-APIG2',
    'Functions validate every request against the route’s own schema and name each problem; the gateway could only say that there is one.',
  );
  acknowledge(
    'AwsSolutions-APIG3',
    'Whether a firewall is worth its price is the operator’s decision; floods are shed by the usage plan per company.',
  );
  acknowledge(
    'AwsSolutions-APIG6',
    'Execution logs print query strings, in which tokens travel; the access log and the functions’ logs cover every request.',
  );
  acknowledge(
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    'API Gateway accepts as its logging role of the account only one with these rights, for which AWS publishes this policy.',
  );
}
