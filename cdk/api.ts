import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  ApiKeySourceType,
  AuthorizationType,
  EndpointType,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  type MethodOptions,
  RequestAuthorizer,
  ResponseType,
  RestApi,
  type UsagePlan,
} from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type Contract, endpoints } from '../shared/http/contract.ts';
import { gatewayResponses } from '../shared/http/gateway-responses.ts';
import type { Stage } from './stage.ts';

/** Last part of the base URL; every path of the contracts follows it. */
const STAGE_NAME = 'prod';

/** Routes nobody authenticates for are shared by the whole world. */
const OPEN_ROUTE_THROTTLE = { throttlingRateLimit: 10, throttlingBurstLimit: 50 };

/** The functions behind the API: one per resource, by its name, and the authorizer. */
export type ApiFunctions = {
  readonly resources: ReadonlyMap<string, IFunction>;
  readonly authorizer: IFunction;
};

/** The REST API: a method for every row of every contract, its aliases included. */
export class Api extends Construct {
  readonly rest: RestApi;
  readonly usagePlan: UsagePlan;

  constructor(scope: Construct, id: string, stage: Stage, contracts: readonly Contract[], functions: ApiFunctions) {
    super(scope, id);
    refuseClashes(contracts);
    this.rest = this.createRest(stage, contracts);
    this.addMethods(contracts, functions);
    for (const { type, status, headers, template } of gatewayResponses) {
      this.rest.addGatewayResponse(`On-${type}`, {
        type: ResponseType.of(type),
        statusCode: String(status),
        responseHeaders: { ...headers },
        templates: { 'application/json': template },
      });
    }
    this.usagePlan = this.addUsagePlan(stage);
    explainFindings(this.rest);
  }

  private createRest(stage: Stage, contracts: readonly Contract[]): RestApi {
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new RestApi(this, 'Rest', {
      restApiName: stage.prefix,
      description: 'Shopfloor',
      endpointTypes: [EndpointType.REGIONAL],
      apiKeySourceType: ApiKeySourceType.AUTHORIZER,
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
            .flatMap(endpoints)
            .filter(({ route }) => route.auth === 'none')
            .map(({ method, path }) => [`${path}/${method}`, OPEN_ROUTE_THROTTLE]),
        ),
      },
    });
  }

  private addMethods(contracts: readonly Contract[], { resources, authorizer: handler }: ApiFunctions): void {
    // No identity source: the token comes in five forms, and the authorizer words the refusal when there is none.
    const authorizer = new RequestAuthorizer(this, 'Authorizer', {
      handler,
      identitySources: [],
      resultsCacheTtl: Duration.seconds(0),
    });
    const authenticated: MethodOptions = {
      authorizer,
      authorizationType: AuthorizationType.CUSTOM,
      apiKeyRequired: true,
    };
    for (const contract of contracts) {
      const resource = resources.get(contract.resource);
      if (!resource) throw new Error(`There is no function for the resource ${contract.resource}.`);
      const integration = new LambdaIntegration(resource, { scopePermissionToMethod: false });
      for (const { method, path, route } of endpoints(contract)) {
        const options = route.auth === 'none' ? { authorizationType: AuthorizationType.NONE } : authenticated;
        explainMethod(this.rest.root.resourceForPath(path), method, integration, options);
      }
    }
  }

  /** Twice what is promised: it sheds floods before a function runs; the exact limit is kept by admission. */
  private addUsagePlan({ rateLimitPerMinute }: Stage): UsagePlan {
    return this.rest.addUsagePlan('Companies', {
      description: 'One key per company, handed in by the authorizer',
      throttle: { rateLimit: (2 * rateLimitPerMinute) / 60, burstLimit: 2 * rateLimitPerMinute },
      apiStages: [{ api: this.rest.deploymentStage.restApi, stage: this.rest.deploymentStage }],
    });
  }
}

function explainMethod(at: IResource, method: string, integration: LambdaIntegration, options: MethodOptions): void {
  const added = at.addMethod(method, integration, options);
  Validations.of(added).acknowledge({
    id: 'AwsSolutions-COG4',
    reason:
      'Callers have API keys and tokens of the manufacturer’s API, as its documents print them, not Cognito users.',
  });
  if (options.authorizationType !== AuthorizationType.NONE) return;
  Validations.of(added).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason: 'The contract marks this route as open to everybody: it shows the API document and no data of a company.',
  });
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

function explainFindings(rest: RestApi): void {
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

/** API Gateway refuses both only during deployment, and in words that do not say which routes are meant. */
function refuseClashes(contracts: readonly Contract[]): void {
  const owners = new Map<string, string>();
  const parameters = new Map<string, string>();
  for (const { method, path, operation } of contracts.flatMap(endpoints)) {
    const owner = owners.get(`${method} ${path}`);
    if (owner) throw new Error(`${method} ${path} belongs to ${owner} and to ${operation}.`);
    owners.set(`${method} ${path}`, operation);
    for (const [parent, parameter] of parametersOf(path)) {
      const known = parameters.get(parent) ?? parameter;
      if (known !== parameter) throw new Error(`After ${parent} there can be {${known}} or {${parameter}}, not both.`);
      parameters.set(parent, parameter);
    }
  }
}

function parametersOf(path: string): readonly (readonly [parent: string, parameter: string])[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map((match) => [path.slice(0, match.index), match[1] ?? ''] as const);
}
