namespace PerfEval.Pages.Texts;

/// <summary>
/// The texts of pages. <c>Texts.zh.json</c> and <c>Texts.en.json</c> hold each of them, and nothing else; a test compares.
/// </summary>
internal enum TextKey
{
    OtherLanguage,

    // Columns and words that several pages share.
    Rank,
    DeclaredRank,
    RankAlone,
    RankShared,
    RankChange,
    RankUnchanged,
    RankUp,
    RankDown,
    UnitCode,
    Unit,
    Grade,
    GradeExcellent,
    GradeGood,
    GradeFair,
    GradePoor,
    OfficialScore,
    DeclaredScore,
    RuleScore,
    FloorScore,
    ProvisionalShare,
    NotDeclared,
    NotFiled,
    FormsFiledOfIssued,
    FormId,
    Form,
    BudgetYear,
    Policy,
    State,
    Findings,
    RankingPreliminary,
    RankingSignedOff,
    RankingPublished,

    // The ranking report.
    ReportHeading,
    ReportGeneration,
    ReportException,
    ReportUnits,
    ReportUnitsCaption,
    ReportNoUnits,
    ReportForms,
    ReportFormsCaption,
    ReportNoForms,
    ReportNotes,
    ReportNoteOfficial,
    ReportNoteProvisional,
    ReportNoteTies,
    ReportNoteMissing,
}
