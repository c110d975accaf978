namespace DefiPay.Store.Postgres;

/// <summary>Postgres refuses to run as root. What to do when root starts it.</summary>
public enum RootMode
{
    /// <summary>A user namespace where the kernel allows one, else <see cref="OtherUser"/>.</summary>
    Automatic,

    /// <summary>A user namespace in which root appears as an ordinary user.</summary>
    UserNamespace,

    /// <summary>An unprivileged account of the machine (`postgres`, else `nobody`) that owns the cluster's folder.</summary>
    OtherUser,
}
