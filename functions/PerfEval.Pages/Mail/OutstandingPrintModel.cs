namespace PerfEval.Pages.Mail;

/// <summary>Who owes what, with each unit's link and its code, to be printed and sent by other means than mail.</summary>
/// <param name="CampaignTitle">The campaign's title.</param>
/// <param name="MadeAt">When the list was made.</param>
/// <param name="Units">The units, in order of their codes.</param>
public sealed record OutstandingPrintModel(string CampaignTitle, DateTimeOffset MadeAt, IReadOnlyList<OutstandingPrintUnit> Units);

/// <summary>A unit that owes forms.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Contact">Whom to reach there: name, telephone, address.</param>
/// <param name="Forms">What it owes.</param>
/// <param name="Due">The earliest day on which it is due.</param>
/// <param name="Link">Its link.</param>
/// <param name="CodePath">The link's QR code as the path of an SVG, a unit a module.</param>
/// <param name="CodeSize">The code's width in modules, with its margin.</param>
public sealed record OutstandingPrintUnit(
    string Code, string Name, string Contact, IReadOnlyList<string> Forms, DateOnly Due, string Link, string CodePath, int CodeSize);
