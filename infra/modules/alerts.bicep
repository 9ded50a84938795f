// What operators are told without asking, and by whom.

@description('Region.')
param location string
@description('Tags of every resource.')
param tags { *: string }
@description('Log Analytics workspace that the queries are asked of.')
param workspaceId string
@description('Application Insights component that the availability test belongs to.')
param insightsId string
@description('The file that says what is published; it must always be there.')
param currentUrl string
@description('Who is told.')
param email string
@description('What may be spent in a month.')
param monthlyBudget int
@description('First day of the month in which the budget begins.')
param budgetStart string

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'Pipeline'
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// A line that is logged with its exception is in AppExceptions, any other in AppTraces.
var rules = [
  {
    name: 'version-failed'
    title: 'A workbook could not be handled, through no fault of the service'
    severity: 1
    window: 'PT15M'
    query: 'union (AppMetrics | where Name == "pipeline.versions" and Properties["pipeline.outcome"] == "failed" and Sum > 0), (AppTraces | where Properties.EventName == "SubmissionPoisoned" and SeverityLevel >= 3), (AppExceptions | where Properties.EventName == "DocumentFailed")'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'no-tick'
    title: 'No publication was tried for an hour'
    severity: 1
    window: 'PT1H'
    query: 'AppTraces | where Properties.EventName == "Publication"'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'publication-refused'
    title: 'A publication was refused: the removal guard, the catalogue or the decisions'
    severity: 2
    window: 'PT15M'
    query: 'AppTraces | where Properties.EventName == "PublicationProblem"'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'many-rejected'
    title: 'More than half of at least ten workbooks were rejected within a day'
    severity: 3
    window: 'P1D'
    query: 'AppMetrics | where Name == "pipeline.versions" | summarize All = sum(Sum), Rejected = sumif(Sum, tostring(Properties["pipeline.outcome"]) == "rejected") | where All >= 10 and Rejected * 2 > All'
    operator: 'GreaterThan'
    threshold: 0
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: '${rule.title}. What to do: docs/operations.md.'
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [operators.id] }
    }
  }
]

// Asked from two places every quarter of an hour; both must fail before anyone is woken.
resource availability 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'test-current'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    Name: 'current.json'
    SyntheticMonitorId: 'test-current'
    Description: 'The published dataset can be read.'
    Enabled: true
    Kind: 'standard'
    Frequency: 900
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-fr-pra-edge' }, { Id: 'emea-nl-ams-azr' }]
    Request: { RequestUrl: currentUrl, HttpVerb: 'GET', ParseDependentRequests: false, FollowRedirects: false }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
      ContentValidation: { ContentMatch: '"publishedAt"', IgnoreCase: false, PassIfTextFound: true }
    }
  }
}

resource unavailable 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-current-unavailable'
  location: 'global'
  tags: tags
  properties: {
    description: 'The published dataset cannot be read. What to do: docs/operations.md.'
    severity: 1
    enabled: true
    scopes: [availability.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: availability.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'budget-pipeline'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetStart }
    notifications: {
      actual: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [email]
        contactGroups: [operators.id]
      }
      forecast: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [email]
      }
    }
  }
}
