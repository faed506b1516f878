import { getNamedType, isAbstractType, isCompositeType, Kind } from 'graphql';
import { useId, useState } from 'react';
import { ArgumentBox } from './argument-box.tsx';
import { CONDITION, fieldsOf, nodeAt, withField, withoutField } from '../lib/edit-operation.ts';
import type { Building } from '../lib/building.ts';
import type { GraphQLCompositeType } from 'graphql';
import type { Field, FieldPath } from '../lib/edit-operation.ts';

type FieldListProps = {
  readonly building: Building;
  readonly type: GraphQLCompositeType;
  readonly path: FieldPath;
  readonly label: string;
  readonly filter?: string;
};

/** The fields of a type, and for an interface or a union the types that it may be. */
export function FieldList({ building, type, path, label, filter = '' }: FieldListProps) {
  const fields = Object.values(fieldsOf(type)).filter(({ name }) => name.toLowerCase().includes(filter));
  const types = isAbstractType(type) ? building.schema.getPossibleTypes(type) : [];
  return (
    <ul className="fields" aria-label={`Fields of ${label}`}>
      {fields.map((field) => (
        <FieldItem key={field.name} building={building} path={[...path, field.name]} field={field} />
      ))}
      {types.map((each) => (
        <TreeItem
          key={each.name}
          building={building}
          path={[...path, `${CONDITION}${each.name}`]}
          name={`… on ${each.name}`}
          description={each.description}
          type={each}
        />
      ))}
    </ul>
  );
}

type FieldItemProps = {
  readonly building: Building;
  readonly path: FieldPath;
  readonly field: Field;
};

function FieldItem({ building, path, field }: FieldItemProps) {
  const named = getNamedType(field.type);
  return (
    <TreeItem
      building={building}
      path={path}
      name={field.name}
      description={field.description}
      type={isCompositeType(named) ? named : undefined}
      args={field.args}
    />
  );
}

type TreeItemProps = {
  readonly building: Building;
  readonly path: FieldPath;
  readonly name: string;
  readonly description: string | null | undefined;
  readonly type: GraphQLCompositeType | undefined;
  readonly args?: Field['args'];
};

function TreeItem({ building, path, name, description, type, args = [] }: TreeItemProps) {
  const { schema, document, text, change } = building;
  const node = nodeAt(document, path);
  const [isOpen, setIsOpen] = useState(node !== undefined);
  const id = useId();
  const isExpanded = isOpen && (type !== undefined || args.length > 0);
  return (
    <li>
      <div className="field">
        {type || args.length > 0 ? (
          <button
            type="button"
            className="expand"
            aria-expanded={isExpanded}
            aria-controls={isExpanded ? id : undefined}
            aria-label={`${isExpanded ? 'Close' : 'Open'} ${name}`}
            onClick={() => {
              setIsOpen(!isExpanded);
            }}
          >
            <span aria-hidden="true">{isExpanded ? '▾' : '▸'}</span>
          </button>
        ) : (
          <span className="expand" />
        )}
        <label title={description ?? undefined}>
          <input
            type="checkbox"
            checked={node !== undefined}
            onChange={() => {
              change(node ? withoutField(text, path) : withField(schema, text, path));
              setIsOpen(!node);
            }}
          />
          {name}
        </label>
      </div>
      {isExpanded && (
        <div id={id} className="inside">
          {node?.kind === Kind.FIELD && args.length > 0 && (
            <ul className="arguments" aria-label={`Arguments of ${name}`}>
              {args.map((argument) => (
                <ArgumentBox
                  key={argument.name}
                  building={building}
                  field={path}
                  path={[argument.name]}
                  input={argument}
                  entries={node.arguments ?? []}
                />
              ))}
            </ul>
          )}
          {type && <FieldList building={building} type={type} path={path} label={name} />}
        </div>
      )}
    </li>
  );
}
