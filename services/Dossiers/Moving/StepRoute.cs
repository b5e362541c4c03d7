using System.ComponentModel.DataAnnotations;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Dossiers.Moving;

/// <summary>The shape all routes of steps share.</summary>
internal static class StepRoute
{
    public static RouteHandlerBuilder AsStep(this RouteHandlerBuilder route, string permission) =>
        route.WithTags("Steps").Allow(permission)
            .WithMetadata(new RequestSizeLimitAttribute(65_536)).TakesHeader("If-Match", OpenApiParts.Text)
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey)
            .Produces<MovedDossier>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428)
            .ProducesProblem(503);
}

/// <summary>Body of a step that needs no words: <c>{}</c>.</summary>
internal sealed record NoWords;

/// <summary>Body of a step with its reason.</summary>
/// <param name="Reason">Told to the applicant.</param>
internal sealed record Reasoned([property: StringLength(2_000, MinimumLength = 1)] string Reason);
