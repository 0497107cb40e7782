// What a generated C# client uses of libraries that no Debian package has in the version it wants: their shapes, for the compiler alone.
namespace JsonSubTypes
{
}

namespace Polly
{
    using System;
    using System.Threading.Tasks;

    public enum OutcomeType { Successful, Failure }

    public class PolicyResult<T>
    {
        public OutcomeType Outcome;
        public T Result;
        public Exception FinalException;
    }

    public interface ISyncPolicy<T>
    {
        PolicyResult<T> ExecuteAndCapture(Func<T> action);
    }

    public interface IAsyncPolicy<T>
    {
        Task<PolicyResult<T>> ExecuteAndCaptureAsync(Func<Task<T>> action);
    }
}

// Newer than Debian's 6.0.8; a class of the sources goes before one of a library.
namespace Newtonsoft.Json.Serialization
{
    using System;

    public abstract class NamingStrategy
    {
        public bool ProcessDictionaryKeys;
        public bool OverrideSpecifiedNames;
    }

    public class CamelCaseNamingStrategy : NamingStrategy
    {
    }

    public class DefaultContractResolver : IContractResolver
    {
        public NamingStrategy NamingStrategy;

        public JsonContract ResolveContract(Type type)
        {
            return null;
        }
    }
}
