import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { useId, useState } from 'react';
import { argumentAt, textOfValue, valueOfText } from '../lib/edit-arguments.ts';
import { IdBox } from './id-box.tsx';
import { withArgument } from '../lib/edit-operation.ts';
import type { ArgumentNode, GraphQLArgument, GraphQLInputField, GraphQLInputType } from 'graphql';
import type { Building } from '../lib/building.ts';
import type { FieldPath } from '../lib/edit-operation.ts';

type ArgumentBoxProps = {
  readonly building: Building;
  readonly field: FieldPath;
  readonly path: readonly string[];
  readonly input: GraphQLArgument | GraphQLInputField;
  readonly entries: readonly ArgumentNode[];
};

/** A box for the value of an argument. An object opens to boxes for its fields. */
export function ArgumentBox({ building, field, path, input, entries }: ArgumentBoxProps) {
  const value = argumentAt(entries, path);
  const [isOpen, setIsOpen] = useState(value !== undefined);
  const id = useId();
  const { type, name, description } = input;
  const label = isNonNullType(type) && input.defaultValue === undefined ? `${name} (required)` : name;
  const object = getNullableType(type);
  // A list of objects, such as `or`, has no box: it is written in the editor.
  if (isInputObjectType(getNamedType(type)) && !isInputObjectType(object)) return null;
  if (isInputObjectType(object))
    return (
      <li>
        <button
          type="button"
          className="object"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          title={description ?? undefined}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {name}
        </button>
        {isOpen && (
          <ul id={id} className="arguments" aria-label={`Values of ${name}`}>
            {Object.values(object.getFields()).map((each) => (
              <ArgumentBox
                key={each.name}
                building={building}
                field={field}
                path={[...path, each.name]}
                input={each}
                entries={entries}
              />
            ))}
          </ul>
        )}
      </li>
    );
  return (
    <li title={description ?? undefined}>
      <ValueBox
        label={label}
        type={type}
        text={textOfValue(value)}
        change={(text) => {
          building.change(withArgument(building.text, field, path, valueOfText(type, text)));
        }}
      />
    </li>
  );
}

type ValueBoxProps = {
  readonly label: string;
  readonly type: GraphQLInputType;
  readonly text: string;
  readonly change: (text: string) => void;
};

function ValueBox({ label, type, text, change }: ValueBoxProps) {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  const options = isEnumType(named) ? named.getValues().map(({ name }) => name) : BOOLEANS;
  if (named.name === 'ID' && !isList)
    return (
      <IdBox
        label={label}
        value={text}
        onChoose={(hit) => {
          change(hit.id);
        }}
      />
    );
  if (!isList && (isEnumType(named) || named.name === 'Boolean'))
    return (
      <label className="value">
        <span>{label}</span>
        <select
          value={text}
          onChange={({ target }) => {
            change(target.value);
          }}
        >
          <option value="">–</option>
          {[...new Set([...options, ...(text === '' ? [] : [text])])].map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      </label>
    );
  return (
    <TypedBox
      key={text}
      label={isList ? `${label}, with commas` : label}
      text={text}
      change={change}
      list={isEnumType(named) ? options : []}
    />
  );
}

const BOOLEANS = ['true', 'false'];

type TypedBoxProps = {
  readonly label: string;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly list: readonly string[];
};

/** A box for a text. The operation changes when the reader leaves the box or presses Enter. */
function TypedBox({ label, text, change, list }: TypedBoxProps) {
  const [typed, setTyped] = useState(text);
  const commit = (): void => {
    if (typed !== text) change(typed);
  };
  return (
    <label className="value">
      <span>{label}</span>
      <input
        type="text"
        value={typed}
        placeholder={list.slice(0, 3).join(', ')}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit();
        }}
      />
    </label>
  );
}
