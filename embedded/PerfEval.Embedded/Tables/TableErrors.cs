using Azure;
using Azure.Data.Tables.Models;

namespace PerfEval.Embedded.Tables;

/// <summary>The table service's refusals, with the status and the code it gives them.</summary>
internal static class TableErrors
{
    public static RequestFailedException EntityExists() =>
        Of(409, TableErrorCode.EntityAlreadyExists, "The specified entity already exists.");

    public static RequestFailedException EntityMissing() =>
        Of(404, TableErrorCode.ResourceNotFound, "The specified resource does not exist.");

    public static RequestFailedException TableMissing(string table) =>
        Of(404, TableErrorCode.TableNotFound, $"The table specified does not exist: {table}.");

    public static RequestFailedException TableExists(string table) =>
        Of(409, TableErrorCode.TableAlreadyExists, $"The table specified already exists: {table}.");

    public static RequestFailedException ChangedMeanwhile() =>
        Of(412, TableErrorCode.UpdateConditionNotSatisfied, "The update condition specified in the request was not satisfied.");

    public static RequestFailedException Invalid(string message) => Of(400, TableErrorCode.InvalidInput, message);

    public static RequestFailedException InvalidTableName(string table) =>
        Of(400, "InvalidResourceName", $"'{table}' is no table name: 3 to 63 letters and digits, a letter first.");

    public static RequestFailedException OutOfRange(string message) => Of(400, TableErrorCode.OutOfRangeInput, message);

    public static RequestFailedException WrongType(string property, Type type) => Of(
        400,
        TableErrorCode.InvalidValueType,
        $"Property {property} is a {type}, which a table can't hold. It holds string, byte[], bool, DateTime (UTC), DateTimeOffset, double, Guid, int and long.");

    public static RequestFailedException Of(int status, TableErrorCode code, string message) => new(status, message, code.ToString(), null);
}
