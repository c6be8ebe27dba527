import type { Form } from './fill.js';

function form(label: string, says: string, ...lines: string[]): Form {
    return { label, says, text: `${label} ${lines.join('\n')}` };
}

/** A fill-in form for each statement, by the word that starts it. */
export const forms: readonly Form[] = [
    form(
        'ecosystem',
        'The ecosystem that is written down, once for all its files.',
        '<MyEcosystem> "<Title>" {',
        '\tvision "<What we want together>"',
        '\tphase <forming|piloting|scaling|mature|renewing|winding-down>',
        '\tdated <YYYY-MM-DD>',
        '\tlife areas <Mobility>',
        '}'
    ),
    form('part', 'A further file of an ecosystem.', 'of <MyEcosystem>'),
    form('library', 'Names that several ecosystems can include.', '<Name> "<Title>"'),
    form('include', 'Brings in the names of a library.', '<Purposes>'),
    form('purpose', 'What data may be used for.', '<Name> "<Title>"[ within <@Purpose Wider>]'),
    form('territory', 'A region that permissions can be limited to.', '<Name>[ within <@Territory Larger>]'),
    form('action', 'Something that can be done with data.', '<name> within <use|share|derive>'),
    form(
        'purposes',
        'Purposes of which one can never be the other.',
        '<@Purpose One>, <@Purpose Other> exclude each other'
    ),
    form(
        'territories',
        'Regions that have nothing in common.',
        '<@Territory One>, <@Territory Other> exclude each other'
    ),
    form(
        'actions',
        'Actions of which one can never be the other.',
        '<@Action lend>, <@Action resell> exclude each other'
    ),
    form(
        'goal',
        'What all or some want together.',
        '<Name> "<What we want>" due <day 12> {',
        '\tmeasured by "<what is counted>" at least <60 %>',
        '}'
    ),
    form('certificate', 'What a role can require a partner to hold.', '<Name> "<Title>" levels <Basic> then <Full>'),
    form(
        'role',
        'What partners do in the ecosystem.',
        '<Name> "<What whoever plays it does>" {',
        '\tarchetype <realizer|orchestrator|enabler>',
        '}'
    ),
    form(
        'partner',
        'A party that is part of the ecosystem.',
        '<Name> "<Title>"[ as <@Role Role>] {',
        '[\tpursues <@Goal Goal>\n]\tcontributes <What> as <infrastructure|work|money|data|ip|reach|brand|risk-bearing|learning|reputation> worth <1 M> per year',
        '}'
    ),
    form(
        'population',
        'Many parties in one declaration, such as customers.',
        '<Name> "<Title>" of <100 k> { kind <customer|company|public|association|ngo|regulator> }'
    ),
    form('external', 'A party outside the ecosystem, such as an arbitrator.', '<Name> "<Title>"'),
    form('group', 'Some parties under one name.', '<Name> of <@party PartyA>, <@party PartyB>'),
    form(
        'dependence',
        'How far one party depends on another.',
        '<@party PartyA> on <@party PartyB> <low|medium|high|critical|none> {',
        '\trevenue <30 %>',
        '\tswitching <6 months>',
        '}'
    ),
    form(
        'pool',
        'What is earned together, and how it is shared.',
        '<Name> "<Title>" of <1 M> per year {',
        '\tbasis <equal|contribution|shapley|fixed|negotiated>',
        '\tshare <@party PartyA> <1/2>, <@party PartyB> rest',
        '}'
    ),
    form(
        'cost-game',
        'What costs together, and how it is shared.',
        '<Name> "<Title>" of <1 M> {',
        '\tshare <@party PartyA> <1/2>, <@party PartyB> rest',
        '}'
    ),
    form(
        'dataset',
        'Data that somebody owns.',
        '<Name> "<Title>" of <@party Owner> {',
        '\tsensitivity <personal|internal|confidential|open>',
        '\tkeep <90 days>',
        '}'
    ),
    form(
        'allow',
        'Who may do what with which data, and what for.',
        '<@party PartyA> to <use|read|copy|derive|share> <@Dataset Data>[ for <@Purpose Purpose>] {',
        '\tgranted by <@owner Owner>',
        '\tkeep <30 days>',
        '}'
    ),
    form(
        'forbid',
        'Who may not do what with which data.',
        '<@party PartyA> to <publish|share|copy|derive|read|use> <@Dataset Data> because "<why>"'
    ),
    form(
        'oblige',
        'Who must do what with which data.',
        '<@owner Owner> to <share|delete|publish> <@Dataset Data> with <@party PartyB> every <month>'
    ),
    form('flow', 'Data that goes from one party to another.', '<@Dataset Data> from <@owner Owner> to <@party PartyB>'),
    form(
        'body',
        'Who votes on what, and what a motion needs.',
        '<Name> "<Title>" {',
        '\tseats <@party PartyA> <1>, <@party PartyB> <1>',
        '\tpasses with majority of all votes',
        '}'
    ),
    form(
        'decision',
        'Who decides about something, and who is heard.',
        '<Name> "<Title>" about <pricing|rules|membership|data|strategic|operational|sanctions|payment|ip|any> {',
        '\tdecided by <@Body,Partner Council>',
        '\tconsults all',
        '\treasons to all within <14 days>',
        '}'
    ),
    form(
        'responsibility',
        'Who does something, and who answers for it.',
        '<Name> "<Title>" {',
        '\tresponsible <@party PartyA>',
        '\taccountable <@party PartyB>',
        '}'
    ),
    form(
        'conflict',
        'What happens when two disagree.',
        '<Name> "<Title>" about any {',
        '\topen to all   free of charge',
        '\tstep talk between parties within <14 days>',
        '\tstep arbitration by <@External,Partner Arbitrator> hearing both within <60 days> final',
        '}'
    ),
    form(
        'sanction',
        'What follows when somebody breaks a rule.',
        '<Name> "<Title>" {',
        '\twarning with notice <14 days>',
        '\ttermination after hearing with notice <60 days> and reasons',
        '}'
    ),
    form(
        'disclose',
        'Who tells whom what, and how often.',
        '<reasons|risks|failures|capabilities|limits|results> by <@party PartyA> to all every <3 months>'
    ),
    form(
        'risk',
        'What can go wrong, and who bears it.',
        '<Name> "<Title>" of <@party PartyA> borne by <@party PartyB> known to all {',
        '\tlikelihood <low|medium|high>   impact <high|medium|low>',
        '}'
    ),
    form('score', 'A ranking or a tier that somebody gives.', '<Name> of <@Role,Partner Scored> by <@party Scorer>'),
    form(
        'channel',
        'Where concerns and ideas are heard.',
        '<Name> "<Title>" open to all {',
        '\trun by <@party PartyA>   answers within <10 days>',
        '\tpublishes outcomes to all',
        '}'
    ),
    form(
        'practice',
        'What is done again and again, and builds trust.',
        '<Name> "<Title>" builds <relational|operational|strategic> trust among all every <3 months>'
    ),
    form(
        'promise',
        'What somebody promises, and how it is measured.',
        '<Name> "<Title>" by <@party PartyA> to all builds operational trust {',
        '\tindicator "<what is measured>" at least <99 %> measured every month by <@party PartyB>',
        '}'
    ),
    form('rating', 'How one partner rates another.', '<@Partner PartyA> by <@Partner PartyB> <4>'),
    form(
        'relationship',
        'Which levels of trust two parties need.',
        '<@party PartyA>, <@party PartyB> { needs <operational|strategic|relational> }'
    ),
    form(
        'win',
        'Something small that all can see soon.',
        '<Name> "<Title>" by <@party PartyA> {',
        '\tbenefits <@party PartyB>   downside low   due <day 3>',
        '}'
    ),
    form('exit', 'How one or all can leave.', 'for <all> {', '\tnotice <6 months>', '}'),
    form('waive', 'Accepts a finding for a time, with a reason.', '<rule> on <Name> because "<why>" until <day 6>')
];
