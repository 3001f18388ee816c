using System.Runtime.Serialization;

namespace DurableTask.Core.Exceptions;

/// <summary>An instance with the asked id exists in a status that may not be replaced.</summary>
[Serializable]
public class OrchestrationAlreadyExistsException : InvalidOperationException
{
    /// <summary>Starts the exception with the base class's message.</summary>
    public OrchestrationAlreadyExistsException()
    {
    }

    /// <summary>Starts the exception with a message.</summary>
    public OrchestrationAlreadyExistsException(string message)
        : base(message)
    {
    }

    /// <summary>Starts the exception with a message and its cause.</summary>
    public OrchestrationAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Reads the exception from serialised data.</summary>
#pragma warning disable SYSLIB0051 // The package still has it.
    protected OrchestrationAlreadyExistsException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
#pragma warning restore SYSLIB0051
}
