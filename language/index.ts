export { type Area, areas, type Change, changesBetween, type Version } from './changes/changes.js';
export { check, parse, read } from './check.js';
export {
    CannotShow,
    report,
    type ShowFormat,
    type ShowOptions,
    show,
    showFormats,
    tablesOf
} from './exports/show.js';
export { libraries } from './library/libraries.js';
export type { ChangeInView } from './model/changed.js';
export type { Declaration } from './model/declarations.js';
export type { Ecosystem } from './model/ecosystem.js';
export type { FileFacts, Problem } from './model/facts.js';
export { nearest } from './model/nearest.js';
export type { Place, Position, Range } from './model/place.js';
export { pause, type Steps } from './model/steps.js';
export { projectFileName } from './project-file.js';
export { type Answer, NoQuestion } from './questions/answer.js';
export { type CanQuestion, can } from './questions/can.js';
export { whatIfLeaves } from './questions/what-if.js';
export { whoBlocks, whoDecides, whoReaches } from './questions/who.js';
export { type RuleSettings, rulePage, rules } from './rules/catalogue.js';
export { families } from './rules/families.js';
export type { Fix } from './rules/fix.js';
export { type Finding, type Rule, type Severity, severities } from './rules/rule.js';
export { waiverFor } from './rules/waivers.js';
export { codeLensesIn, resolvedLens } from './services/code-lenses.js';
export { colourLegend, coloursOf } from './services/colours.js';
export { complete } from './services/completion/complete.js';
export { explainedItem } from './services/completion/explain.js';
export { foldingOf } from './services/folding.js';
export { format, formattingEdits, formattingEditsOnType } from './services/format/format.js';
export { type Here, hereAt } from './services/here.js';
export { hoverAt } from './services/hover/hover.js';
export { inlayHintsIn } from './services/inlay-hints.js';
export { linksOf } from './services/links.js';
export { outlineOf } from './services/outline.js';
export {
    definitionOf,
    hierarchyItemAt,
    highlightsOf,
    incomingMentions,
    outgoingMentions,
    referencesOf
} from './services/references.js';
export { isRefusal, type Refusal, rename, renameable } from './services/rename.js';
export { fixesOfRule, safeFixes } from './services/repairs/fix-all.js';
export { shareAsRest } from './services/repairs/shares.js';
export { repairsOfUnknownLibrary, repairsOfUnknownName } from './services/repairs/unknown-names.js';
export { selectionAt } from './services/selection.js';
export { subtypesOf, supertypesOf, typeItemAt } from './services/type-hierarchy.js';
export type { ViewToOpen } from './services/view-lenses.js';
export { workspaceSymbols } from './services/workspace-symbols.js';
export { type Choices, choicesIn } from './suppose/choices.js';
export { asWrittenNow, withWas } from './suppose/differences.js';
export { entitled } from './suppose/entitled.js';
export { changesInView } from './suppose/in-view.js';
export { type Supposed, suppose, supposing } from './suppose/suppose.js';
export type { Supposition } from './suppose/supposition.js';
export { badDay } from './syntax/numbers.js';
export { type FirstEcosystem, firstEcosystem } from './templates/first-ecosystem.js';
export { changesInTable } from './views/changed-cells.js';
export { type Choice, type DataMap, dataMap } from './views/data-map.js';
export { type DecisionMap, decisionMap } from './views/decision-map.js';
export { type ViewName, viewNames } from './views/names.js';
export { type MatrixView, partnerMatrix } from './views/partner-matrix.js';
export { type PartnerPairs, partnerPairs } from './views/partner-pairs.js';
export { type StrategyMap, strategyMap } from './views/strategy-map.js';
export type { TableRow, Telling } from './views/table.js';
export { type AnyTable, besideWritten, type TableName, tableInSteps, tableOf } from './views/tables.js';
export { type TrustReport, threeAnswers, trustReport } from './views/trust-report.js';
export { type AnyView, type Judged, type Views, viewInSteps, viewOf } from './views/views.js';
export { type Report, Workspace, type WorkspaceOptions } from './workspace.js';
