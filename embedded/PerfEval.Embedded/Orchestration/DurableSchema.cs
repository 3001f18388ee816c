namespace PerfEval.Embedded.Orchestration;

/// <summary>The engine's tables. Their names begin with <c>durable_</c>, so they can share a file with others.</summary>
internal static class DurableSchema
{
    /// <summary>Statements that may run any number of times.</summary>
    public const string Statements = """
        CREATE TABLE IF NOT EXISTS durable_instances (
            id TEXT NOT NULL PRIMARY KEY, run TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL,
            status TEXT NOT NULL, suspended INTEGER NOT NULL, input TEXT, output TEXT, failure TEXT, custom_status TEXT, tags TEXT,
            created TEXT NOT NULL, updated TEXT NOT NULL,
            parent TEXT, parent_run TEXT, parent_name TEXT, parent_task INTEGER) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS durable_instances_by_parent ON durable_instances (parent) WHERE parent IS NOT NULL;
        CREATE TABLE IF NOT EXISTS durable_history (
            instance TEXT NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, task INTEGER NOT NULL,
            name TEXT, target TEXT, version TEXT, payload TEXT, PRIMARY KEY (instance, seq)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS durable_inbox (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL, carried INTEGER NOT NULL,
            kind TEXT NOT NULL, at TEXT NOT NULL, task INTEGER NOT NULL, name TEXT, target TEXT, version TEXT, payload TEXT);
        CREATE INDEX IF NOT EXISTS durable_inbox_by_instance ON durable_inbox (instance, carried DESC, seq);
        CREATE TABLE IF NOT EXISTS durable_activities (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL, run TEXT NOT NULL, task INTEGER NOT NULL,
            name TEXT NOT NULL, input TEXT);
        CREATE INDEX IF NOT EXISTS durable_activities_by_instance ON durable_activities (instance);
        CREATE TABLE IF NOT EXISTS durable_timers (
            instance TEXT NOT NULL, run TEXT NOT NULL, task INTEGER NOT NULL, due TEXT NOT NULL,
            PRIMARY KEY (instance, run, task)) WITHOUT ROWID;
        """;
}
