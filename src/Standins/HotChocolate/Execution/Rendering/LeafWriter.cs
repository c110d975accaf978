namespace HotChocolate.Execution.Processing;

/// <summary>Writes a leaf field straight from its parent; false, with nothing written, when the value is null.</summary>
internal delegate bool LeafWriter(object parent, Utf8ResultWriter writer);
