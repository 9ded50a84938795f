using Pipeline.Excel;

namespace Pipeline.Cli.Demo;

/// <summary>
/// The real figures: the page « Action sociale de proximité et insertion » of Loire-Atlantique, each value typed as it is printed
/// there. A figure that stands in another's sentence is attached to it; that sentence leads into it (« accompagnés par »).
/// </summary>
internal static class PageWorkbook
{
    private const string Context = "Contexte";
    private const string Budget = "Budget";
    private const string Action = "Action";
    private const string Rsa = "1. Garantir l’accès au RSA";
    private const string Exclusion = "2. Lutter contre les exclusions";
    private const string Employment = "3. Favoriser le retour à l’emploi durable";

    public static SubmissionWorkbook Workbook { get; } = new()
    {
        Mission = "Action sociale de proximité et insertion",
        Service = "insertion",
        Year = 2021,
        Contact = "insertion@example.org",
        Comment = "Les chiffres de la page publique, tels qu’ils y sont écrits.",
        Rows =
        [
            new()
            {
                Code = "emplois", Section = Context, Values = ["591 577"],
                Label = "emplois en Loire-Atlantique", Name = "Emplois en Loire-Atlantique", Description = "soit",
            },
            new()
            {
                Code = "part-emplois-france", Section = Context, Values = ["2.3%"], Parent = "emplois",
                Label = "du nombre d’emplois en France", Name = "Part des emplois de France situés en Loire-Atlantique",
            },
            new()
            {
                Code = "part-emplois-durables", Section = Context, Values = ["75 %"],
                Label = "des emplois sans limite de durée", Name = "Part des emplois sans limite de durée",
                Description = "CDI, titulaires de la fonction publique",
            },
            new()
            {
                Code = "part-emplois-fonction-publique", Section = Context, Values = ["7,8 %"],
                Label = "des emplois sont dans la fonction publique", Name = "Part des emplois dans la fonction publique",
            },
            new()
            {
                Code = "taux-chomage", Section = Context, Values = ["6,4 %"], Period = "à la fin du premier trimestre 2020",
                Label = "taux de chômage", Name = "Taux de chômage en Loire-Atlantique",
            },
            new()
            {
                Code = "professionnels-accompagnement", Section = Context, Values = ["80"],
                Label = "professionnel·les de l’accompagnement à l’emploi", Name = "Professionnel·les de l’accompagnement à l’emploi",
                Description = "chargé·es d’accompagnement et assistant·es.",
            },
            new()
            {
                Code = "budget-mission", Section = Budget, Values = ["288 M€"], Period = "Budget 2021",
                Label = "budget de la mission", Name = "Budget de l’action sociale de proximité et de l’insertion",
            },
            new()
            {
                Code = "allocataires-rsa", Section = Action, Action = Rsa, Values = ["32 425"],
                Label = "allocataires", Name = "Allocataires du RSA",
                Description = "du RSA qui permet aux personnes disposant de faibles ressources et sous certaines conditions, d’avoir un revenu minimum.",
            },
            new()
            {
                Code = "budget-rsa", Section = Action, Action = Rsa, Values = ["200 millions d’euros en 2021"], Parent = "allocataires-rsa",
                Label = "pour le RSA", Name = "Budget consacré au RSA",
            },
            new()
            {
                Code = "espaces-rsa", Section = Action, Action = Rsa, Values = ["18"],
                Label = "espaces RSA", Name = "Espaces RSA",
                Description = "gérés par le Département et la CAF répartis sur le territoire. Les unités emplois du Département accompagnent également les allocataires du RSA dans leur projet d’insertion professionnelle.",
            },
            new()
            {
                Code = "personnes-accompagnees", Section = Action, Action = Exclusion, Values = ["600"],
                Label = "personnes accompagnées", Name = "Personnes accompagnées dans leur parcours professionnel",
                Description = "dans la réalisation de leur parcours professionnels par la mise en place de solutions permettant de lever les freins à leur insertion\u00A0: le déploiement de plateformes mobilité a été initié en 2019 par le Département.",
            },
            new()
            {
                Code = "beneficiaires-transition-numerique", Section = Action, Action = Exclusion, Values = ["150"],
                Label = "personnes bénéficiaires", Name = "Bénéficiaires de l’accompagnement à la transition numérique",
                Description = "d’un dispositif d’accompagnement qui favorise la transition numérique en permettant aux personnes bénéficiaires du RSA d’acquérir les compétences de base.",
            },
            new()
            {
                Code = "espaces-solidarite", Section = Action, Action = Employment, Values = ["57"],
                Label = "Espaces départementaux de solidarité", Name = "Espaces départementaux de solidarité",
            },
            new()
            {
                Code = "projets-professionnels", Section = Action, Action = Employment, Values = ["6000"],
                Label = "projets professionnels", Name = "Projets professionnels accompagnés", Description = "accompagnés par",
            },
            new()
            {
                Code = "unites-emploi", Section = Action, Action = Employment, Values = ["9"], Parent = "projets-professionnels",
                Label = "unités emploi du Département", Name = "Unités emploi du Département",
            },
            new()
            {
                Code = "parcours-finances", Section = Action, Action = Employment, Values = ["1 600"],
                Label = "parcours financés", Name = "Parcours d’insertion financés", Description = "Un investissement de",
            },
            new()
            {
                Code = "investissement-parcours", Section = Action, Action = Employment, Values = ["7,8 millions d’euros"], Parent = "parcours-finances",
                Label = "pour ces parcours", Name = "Investissement dans les parcours d’insertion",
            },
            new()
            {
                Code = "heures-insertion", Section = Action, Action = Employment, Values = ["255 000"], Unit = "heures",
                Label = "heures d’insertion", Name = "Heures d’insertion dans la commande publique",
                Description = "contractualisées par la commande publique.",
            },
            new()
            {
                Code = "entreprises-insertion", Section = Action, Action = Employment, Values = ["67"],
                Label = "entreprises d’insertion soutenues", Name = "Entreprises d’insertion soutenues",
                Description = "Entreprises d’insertion, entreprises de travail temporaire d’insertion, associations, intermédiaires et chantiers d’insertion, toutes ces structures favorisent l’insertion par l’activité économique. Ce soutien représente un budget de",
            },
            new()
            {
                Code = "budget-entreprises-insertion", Section = Action, Action = Employment, Values = ["8 625 500 euros"], Parent = "entreprises-insertion",
                Label = "de soutien aux entreprises d’insertion", Name = "Soutien aux entreprises d’insertion",
            },
        ],
    };
}
