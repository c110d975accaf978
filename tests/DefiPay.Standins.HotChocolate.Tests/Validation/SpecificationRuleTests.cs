namespace DefiPay.Standins.HotChocolate.Tests.Validation;

/// <summary>The examples of section 5 of the specification of October 2021, rule by rule.</summary>
public sealed class SpecificationRuleTests
{
    [Theory]
    [InlineData("query getDogName { dog { name } } query getOwnerName { dog { owner { name } } }")]
    [InlineData("{ dog { name } }")]
    [InlineData("subscription sub { newMessage { body sender } }")]
    [InlineData("subscription sub { ...F } fragment F on PetSubscription { newMessage { body sender } }")]
    [InlineData("{ dog { ...interfaceFieldSelection } } fragment interfaceFieldSelection on Pet { name }")]
    [InlineData("{ catOrDog { __typename ... on Pet { name } ... on Dog { barkVolume } } }")]
    [InlineData("{ dog { name name otherName: name otherName: name } }")]
    [InlineData("{ dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: SIT) } }")]
    [InlineData("query q($c: DogCommand!) { dog { doesKnowCommand(dogCommand: $c) doesKnowCommand(dogCommand: $c) } }")]
    [InlineData("{ pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } } }")]
    [InlineData("{ pet { ... on Dog { doesKnowCommand(dogCommand: SIT) } ... on Cat { doesKnowCommand(catCommand: JUMP) } } }")]
    [InlineData("{ arguments { multipleRequirements(y: 1, x: 2) } }")]
    [InlineData("{ arguments { optionalNonNullBooleanArgField } }")]
    [InlineData("{ arguments { booleanArgField(booleanArg: null) floatArgField(floatArg: 1) intArgField(intArg: 1) } }")]
    [InlineData("{ arguments { booleanListArgField(booleanListArg: true) } }")]
    [InlineData("{ dog { ... @include(if: true) { name } ... on Dog { name @skip(if: false) @include(if: true) } } }")]
    [InlineData("{ findDog(searchBy: { name: \"a\", parent: { name: \"b\" }, tags: \"c\" }) { name } }")]
    [InlineData("query q($n: String!, $t: [String!]) { findDog(searchBy: { name: $n, tags: $t }) { name } }")]
    [InlineData("query q($b: Boolean = true) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $b) } }")]
    [InlineData("query q($b: Boolean) { arguments { optionalNonNullBooleanArgField(optionalBooleanArg: $b) } }")]
    [InlineData("query q($b: [Boolean!]) { booleanList(booleanListArg: $b) }")]
    [InlineData("query q($b: Boolean) { ...F } fragment F on PetQuery { arguments { booleanArgField(booleanArg: $b) } }")]
    [InlineData("{ __schema { queryType { name } } __type(name: \"Dog\") { fields { name } } __typename }")]
    [InlineData("{ sentient { ... on Human { name } ... on HumanOrAlien { ... on Alien { homePlanet } } } }")]
    public async Task Document_Valid_HasNoErrors(string source) => Assert.Null(await PetValidator.MessageAsync(source));

    [Theory]
    [InlineData("{ dog { name } } extend type Dog { color: String }", "A document containing TypeSystemDefinition is invalid for execution.")]
    [InlineData("query a { dog { name } } mutation a { mutateDog(name: \"x\") }", "The operation name `a` is not unique.")]
    [InlineData("{ dog { name } } query b { dog { name } }", "GraphQL allows a short-hand form for defining query operations when only that one operation exists in the document.")]
    [InlineData("subscription s { newMessage { body } otherMessage { body } }", "Subscription operations must have exactly one root field.")]
    [InlineData("subscription s { ...F } fragment F on PetSubscription { newMessage { body } o: otherMessage { body } }", "Subscription operations must have exactly one root field.")]
    [InlineData("subscription s { __typename }", "Subscription must not select an introspection top level field.")]
    public async Task Operation_Invalid_IsRefused(string source, string message) => Assert.Equal(message, await PetValidator.MessageAsync(source));

    [Theory]
    [InlineData("{ dog { meowVolume } }", "The field `meowVolume` does not exist on the type `Dog`.")]
    [InlineData("{ pet { nickname } }", "The field `nickname` does not exist on the type `Pet`.")]
    [InlineData("{ catOrDog { name } }", "A union type cannot declare a field directly. Use inline fragments or fragments instead.")]
    [InlineData("{ dog { barkVolume { sinceWhen } } }", "`barkVolume` returns a scalar value. Selections on scalars or enums are never allowed, because they are the leaf nodes of any GraphQL query.")]
    [InlineData("{ dog }", "`dog` is an object, interface or union type field. Leaf selections on objects, interfaces, and unions without subfields are disallowed.")]
    [InlineData("{ dog { __schema { queryType { name } } } }", "The field `__schema` does not exist on the type `Dog`.")]
    [InlineData("{ dog { __typename { x } } }", "`__typename` returns a scalar value. Selections on scalars or enums are never allowed, because they are the leaf nodes of any GraphQL query.")]
    public async Task Field_Invalid_IsRefused(string source, string message) => Assert.Equal(message, await PetValidator.MessageAsync(source));

    [Theory]
    [InlineData("{ dog { name: nickname name } }")]
    [InlineData("{ dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: HEEL) } }")]
    [InlineData("query q($c: DogCommand!) { dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: $c) } }")]
    [InlineData("{ dog { isHouseTrained isHouseTrained(atOtherHomes: true) } }")]
    [InlineData("{ pet { ... on Dog { someValue: nickname } ... on Cat { someValue: meowVolume } } }")]
    [InlineData("{ pet { ... on Dog { someValue: name } ... on Cat { someValue: nickname } } }")]
    [InlineData("{ human { pets { name } } human { pets { name: __typename } } }")]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { x: name } fragment B on Dog { x: nickname }")]
    [InlineData("{ dog { owner { name } } ...F } fragment F on PetQuery { dog { owner { name: __typename } } }")]
    [InlineData("{ a: dog { name } a: human { name } }")]
    public async Task Fields_ThatCannotMerge_AreRefused(string source) =>
        Assert.Equal("Encountered fields for the same object that cannot be merged.", await PetValidator.MessageAsync(source));

    [Theory]
    [InlineData("{ dog { doesKnowCommand(command: CLEAN_UP_HOUSE, dogCommand: SIT) } }", "The argument `command` does not exist.")]
    [InlineData("{ dog { name @include(unless: false, if: true) } }", "The argument `unless` does not exist.")]
    [InlineData("{ arguments { intArgField(intArg: 1, intArg: 2) } }", "More than one argument with the same name in an argument set is ambiguous and invalid.")]
    [InlineData("{ arguments { nonNullBooleanArgField } }", "The argument `nonNullBooleanArg` is required.")]
    [InlineData("{ dog { name @include } }", "The argument `if` is required.")]
    [InlineData("{ arguments { nonNullBooleanArgField(nonNullBooleanArg: null) } }", "The specified argument value does not match the argument type.")]
    public async Task Argument_Invalid_IsRefused(string source, string message) => Assert.Equal(message, await PetValidator.MessageAsync(source));

    [Theory]
    [InlineData("{ dog { ...F } } fragment F on Dog { name } fragment F on Dog { nickname }", "There are multiple fragments with the name `F`.")]
    [InlineData("{ dog { ...F } } fragment F on NotInSchema { name }", "Unknown type `NotInSchema`.")]
    [InlineData("{ dog { ... on NotInSchema { name } } }", "Unknown type `NotInSchema`.")]
    [InlineData("{ dog { ... on Int { name } } }", "Fragments can only be declared on unions, interfaces, and objects.")]
    [InlineData("{ dog { name } } fragment F on Dog { name }", "The specified fragment `F` is not used within the current document.")]
    [InlineData("{ dog { ...Missing } }", "The specified fragment `Missing` does not exist.")]
    [InlineData("{ dog { ... on Cat { meowVolume } } }", "The parent type does not match the type condition on the fragment.")]
    [InlineData("{ dog { ...F } } fragment F on Cat { name }", "The parent type does not match the type condition on the fragment.")]
    [InlineData("{ pet { ... on Sentient { name } } }", "The parent type does not match the type condition on the fragment.")]
    [InlineData("{ humanOrAlien { ... on Cat { name } } }", "The parent type does not match the type condition on the fragment.")]
    public async Task Fragment_Invalid_IsRefused(string source, string message) => Assert.Equal(message, await PetValidator.MessageAsync(source));

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { name ...A }")]
    [InlineData("{ dog { ...A } } fragment A on Dog { name ...B } fragment B on Dog { ...A }")]
    [InlineData("{ dog { ...A } } fragment A on Dog { owner { ...B } } fragment B on Human { pets { ...A } }")]
    public async Task Fragments_InACycle_AreRefused(string source) =>
        Assert.StartsWith("The graph of fragment spreads must not form any cycles", await PetValidator.MessageAsync(source));

    [Theory]
    [InlineData("{ arguments { intArgField(intArg: \"123\") } }", "The specified argument value does not match the argument type.")]
    [InlineData("{ arguments { intArgField(intArg: 1.5) } }", "The specified argument value does not match the argument type.")]
    [InlineData("{ arguments { stringArgField(stringArg: ENUM) } }", "The specified argument value does not match the argument type.")]
    [InlineData("{ dog { doesKnowCommand(dogCommand: JUMP) } }", "The specified argument value does not match the argument type.")]
    [InlineData("{ findDog(searchBy: 1) { name } }", "The specified argument value does not match the argument type.")]
    [InlineData("{ findDog(searchBy: { name: 123 }) { name } }", "The specified value type of field `name` does not match the field type.")]
    [InlineData("{ findDog(searchBy: { name: \"a\", tags: [\"b\", 1] }) { name } }", "The specified value type of field `tags` does not match the field type.")]
    [InlineData("{ findDog(searchBy: { name: \"a\", color: \"red\" }) { name } }", "The specified input object field `color` does not exist.")]
    [InlineData("{ findDog(searchBy: { owner: \"Fido\" }) { name } }", "`name` is a required field and cannot be null.")]
    [InlineData("{ findDog(searchBy: { name: null }) { name } }", "`name` is a required field and cannot be null.")]
    [InlineData("{ findDog(searchBy: { name: \"a\", name: \"b\" }) { name } }", "The field `name` is ambiguous: an input object may hold each field once.")]
    [InlineData("query q($i: Int = \"x\") { arguments { intArgField(intArg: $i) } }", "The specified value type of variable `i` does not match the variable type.")]
    public async Task Value_Invalid_IsRefused(string source, string message) => Assert.Equal(message, await PetValidator.MessageAsync(source));

    [Theory]
    [InlineData("{ dog { name @unknown } }", "The specified directive `unknown` is not supported by the current schema.")]
    [InlineData("query q @skip(if: true) { dog { name } }", "The specified directive is not valid the current location.")]
    [InlineData("{ dog { name @skip(if: true) @skip(if: false) } }", "Only one of each directive is allowed per location.")]
    public async Task Directive_Invalid_IsRefused(string source, string message) => Assert.Equal(message, await PetValidator.MessageAsync(source));

    [Theory]
    [InlineData("query q($a: Boolean, $a: Boolean) { arguments { booleanArgField(booleanArg: $a) } }", "A document containing operations that define more than one variable with the same name is invalid for execution.")]
    [InlineData("query q($c: Cat) { dog { name @include(if: $c) } }", "The type of variable `c` is not an input type.|The variable `c` is not compatible with the type of the current location.")]
    [InlineData("query q { dog { isHouseTrained(atOtherHomes: $b) } }", "The following variables were not declared: b.")]
    [InlineData("query q { dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: $b) }", "The following variables were not declared: b.")]
    [InlineData("query q($a: Int, $b: Int) { dog { name } }", "The following variables were not used: a, b.")]
    [InlineData("query q($i: Int) { arguments { booleanArgField(booleanArg: $i) } }", "The variable `i` is not compatible with the type of the current location.")]
    [InlineData("query q($b: Boolean) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $b) } }", "The variable `b` is not compatible with the type of the current location.")]
    [InlineData("query q($b: [Boolean]) { booleanList(booleanListArg: $b) }", "The variable `b` is not compatible with the type of the current location.")]
    [InlineData("query q($b: Boolean) { booleanList(booleanListArg: $b) }", "The variable `b` is not compatible with the type of the current location.")]
    public async Task Variable_Invalid_IsRefused(string source, string messages) =>
        Assert.Equal(messages, string.Join('|', (await PetValidator.ErrorsAsync(source)).Select(error => error.Message)));
}
